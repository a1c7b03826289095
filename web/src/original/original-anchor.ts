/** The place on a document's page where its original is added. */
export const originalAnchor = 'original';
