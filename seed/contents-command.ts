import { writeContents } from './programmes.ts';

/** Notes what the data files hold; to be run after one of them was changed. */
await writeContents();
console.log('seed/contents.json written');
