import { describe, expect, it } from 'vitest';
import { AddingPartner } from '../../../web/src/correct/adding-partner.svelte.ts';
import type { Step } from '../../../web/src/correct/writes.ts';
import { rowsOfArea } from '../../../web/src/evidence/rows-of-area.ts';

const row = { document: 'hilden-2024', place: 'I.a/040501', name: 'I.a', measures: ['Sommerfest', 'Kurse'] };

function working() {
  const sent: Step[] = [];
  const work = new AddingPartner({
    decide: (step) => {
      sent.push(step);
      return Promise.resolve();
    },
  });
  return { work, sent };
}

describe('A partner that is added by hand', () => {
  it('is not sent without a partner and a reason, and says which is missing until it is there', async () => {
    const { work, sent } = working();
    expect(await work.send(row)).toBeNull();
    expect([...work.faults]).toEqual([
      ['partner', 'empty'],
      ['reason', 'empty'],
    ]);
    work.choose({ id: 'hilden/vhs', name: 'VHS' });
    expect([...work.faults.keys()]).toEqual(['reason']);
    work.explain('Gemeinsame Kurse.');
    expect(work.problem).toBeNull();
    expect(sent).toEqual([]);
  });

  it('is not sent with what looks like a person in its reason', async () => {
    const { work, sent } = working();
    work.choose({ id: 'hilden/vhs', name: 'VHS' });
    work.explain('Das weiß Frau Erika Mustermann.');
    expect(await work.send(row)).toBeNull();
    expect(work.faults.get('reason')).toBe('person');
    expect(sent).toEqual([]);
  });

  it('is one decision about the row with its reason, and leaves the form empty', async () => {
    const { work, sent } = working();
    work.choose({ id: 'hilden/vhs', name: 'VHS' });
    work.explain(' Gemeinsame Kurse. ');
    expect(await work.send(row)).toBe('VHS');
    expect(sent.map(({ decisions }) => decisions)).toEqual([
      [
        {
          about: { kind: 'added', actor: 'hilden/vhs', document: row.document, place: row.place },
          reason: 'Gemeinsame Kurse.',
        },
      ],
    ]);
    expect([work.partner, work.reason]).toEqual([null, '']);
  });

  it('belongs to the measure that was chosen, and to the row where it has none of that title', async () => {
    const { work, sent } = working();
    const send = async (place: typeof row): Promise<unknown> => {
      work.choose({ id: 'hilden/vhs', name: 'VHS' });
      work.explain('Gemeinsame Kurse.');
      work.at('Kurse');
      await work.send(place);
      return sent.at(-1)?.decisions?.[0]?.about;
    };
    expect(await send(row)).toMatchObject({ place: row.place, measure: 'Kurse' });
    expect(work.measure).toBeNull();
    expect(await send({ ...row, measures: [] })).not.toHaveProperty('measure');
  });
});

describe('The rows of an area to which a partner can be added', () => {
  it('are those of its measures and names in the documents on view, and none of a section', () => {
    const measure = { id: 'hilden-2024/I.a/040501/m1', document: 'hilden-2024', title: 'Kurse' };
    const node = { label: 'Product', measures: [measure, { ...measure, id: 'hilden-2024/I.b/040501/m2' }] };
    const asked = { ...node, evidence: [] } as unknown as Parameters<typeof rowsOfArea>[0];
    expect(rowsOfArea(asked, ['hilden-2024'])).toEqual(
      ['I.a/040501', 'I.b/040501'].map((place) => ({
        document: 'hilden-2024',
        place,
        measures: ['Kurse'],
      })),
    );
    expect(rowsOfArea(asked, ['hilden-2023'])).toEqual([]);
    expect(rowsOfArea({ ...asked, label: 'Section' }, ['hilden-2024'])).toEqual([]);
  });
});
