import type { GraphKeys } from '../../engines/engine.ts';

/** The keys of the graph, and where reads start besides the id. */
export const graphKeys: GraphKeys = {
  unique: [
    { label: 'Entity', property: 'id' },
    { label: 'Graph', property: 'id' },
    { label: 'Change', property: 'id' },
    { label: 'Change', property: 'version' },
    { label: 'Proposal', property: 'id' },
    { label: 'Term', property: 'id' },
    { label: 'ProductEntry', property: 'id' },
    { label: 'Dismissal', property: 'id' },
    { label: 'JudgingForm', property: 'id' },
    { label: 'Decision', property: 'id' },
    { label: 'StatedEntry', property: 'id' },
    { label: 'MergedEntry', property: 'id' },
  ],
  lookUps: [
    { label: 'Section', property: 'document' },
    { label: 'Row', property: 'document' },
    { label: 'Measure', property: 'document' },
    { label: 'Measure', property: 'continues' },
    { label: 'Goal', property: 'document' },
    { label: 'Mention', property: 'document' },
    { label: 'Event', property: 'document' },
    { label: 'ProductEntry', property: 'document' },
    { label: 'ProductEntry', property: 'product' },
    { label: 'ProductEntry', property: 'runBy' },
    { label: 'Dismissal', property: 'document' },
    { label: 'JudgingForm', property: 'document' },
    { label: 'Decision', property: 'town' },
    { label: 'Decision', property: 'document' },
    { label: 'Decision', property: 'a' },
    { label: 'Decision', property: 'b' },
    { label: 'Change', property: 'subject' },
    { label: 'Change', property: 'document' },
  ],
};
