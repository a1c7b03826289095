import { describe, expect, it } from 'vitest';
import { OwnRole } from '../../../web/src/history/own-role.svelte.ts';
import { memoryStorage } from './small-history.ts';

describe('The role this browser writes in', () => {
  it('is none until it is chosen, then kept and sent along', () => {
    const storage = memoryStorage();
    const role = new OwnRole(() => storage);
    expect([role.current, role.headers]).toEqual([null, {}]);
    expect(role.choose(' Kulturbüro Hilden ')).toBe(true);
    const later = new OwnRole(() => storage);
    expect(later.current).toBe('Kulturbüro Hilden');
    expect(later.headers).toEqual({ 'kulturnetz-role': 'Kulturb%C3%BCro%20Hilden' });
    expect(later.choose('')).toBe(true);
    expect(new OwnRole(() => storage).current).toBeNull();
  });

  it.each(['Frau Muster', 'Herr Muster', 'Dr. Muster', 'K. Muster', 'muster@stadt.de', 'x'])(
    'is not "%s"',
    (person) => {
      const storage = memoryStorage();
      const role = new OwnRole(() => storage);
      role.choose('Koordination');
      expect(role.choose(person)).toBe(false);
      expect(role.current).toBe('Koordination');
    },
  );
});
