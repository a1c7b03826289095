import { expect, test } from 'vitest';
import { areaNames } from '../../../web/src/ui/area-names.ts';

const area = (code: string, name: string) => ({ id: `hilden/${code}`, name, code, kind: 'museum' }) as const;

test('Areas of one name are told apart by their codes, however often each is given', () => {
  const [music, one, two] = [
    area('040501', 'Musikschule'),
    area('040701', 'Museumsarbeit'),
    area('040702', 'Museumsarbeit'),
  ];
  expect([...areaNames([music, one, two, one, music]).values()]).toEqual([
    'Musikschule',
    'Museumsarbeit (040701)',
    'Museumsarbeit (040702)',
  ]);
});
