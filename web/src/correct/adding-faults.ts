export type AddingField = 'partner' | 'reason';
export type AddingFault = 'empty' | 'person';
export type AddingFaults = ReadonlyMap<AddingField, AddingFault>;

export const noFaults: AddingFaults = new Map();
export const personInReason: AddingFaults = new Map([['reason', 'person']]);

/** What is missing. */
export function missing(partner: object | null, reason: string): AddingFaults {
  return new Map([
    ...(partner === null ? [['partner', 'empty'] as const] : []),
    ...(reason === '' ? [['reason', 'empty'] as const] : []),
  ]);
}

export function without(faults: AddingFaults, field: AddingField): AddingFaults {
  return new Map([...faults].filter(([one]) => one !== field));
}
