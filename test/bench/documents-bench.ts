import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NameContext } from '../../seed/forms/names/known-names.ts';
import { readProgramme, withoutPersons } from '../../seed/forms/read-programme.ts';
import { readSeed } from '../../seed/read-data.ts';
import { programmeLimits } from '../../seed/readers/reading-limits.ts';
import { readSource } from '../../seed/readers/read-source.ts';
import { measureDocument } from '../import/measure-document.ts';
import type { Share } from '../import/measure-programme.ts';
import { laidOutTable } from '../seed/readers/lay-out-table.ts';
import { makePdf } from '../seed/readers/make-pdf.ts';
import { ms, printTable, verdict } from './table.ts';

const folder = fileURLToPath(new URL('../../../shared/documents/', import.meta.url));

/**
 * The five documents as text, each read as by a town of which nothing is known, beside the bundle that a person made of it. They
 * were at hand while the rules were made; where their folder is missing nothing is measured.
 */
export async function documentsBench(): Promise<void> {
  if (!existsSync(folder)) {
    console.log('\nDie fünf Dokumente: ihr Ordner ../shared/documents fehlt, nicht gemessen');
    return;
  }
  const { bundles, registry } = await readSeed();
  const rows: string[][] = [];
  for (const bundle of bundles) {
    const { id, municipality: town, year, source } = bundle.document;
    const context: NameContext = {
      town,
      registry: { municipalities: registry.municipalities, actors: [], things: [] },
      decisions: new Map(),
      unreviewed: new Set(),
    };
    const file = await readSource(new Uint8Array(await readFile(folder + source.file)), programmeLimits);
    const facts = { id, title: id, file: source.file, sha256: source.sha256 };
    const read = readProgramme(withoutPersons(file, context), () => facts, context, { year: year ?? 2000 });
    const { rows: of, measures, goals, partners, named, overclaimed } = measureDocument(read.bundle, bundle);
    rows.push([
      id,
      ...[of, measures, goals].map((pair) => pair.join(' / ')),
      printed(partners),
      printed(named),
      overclaimed.join(' von '),
      String(read.names.questions.length),
      String(read.counts.open),
    ]);
  }
  printTable(
    'Die fünf Dokumente als Text, gelesen / von Hand (darauf eingestellt); Namen: Genauigkeit / Vollständigkeit',
    ['', 'Zeilen', 'Maßnahmen', 'Ziele', 'Partner', 'im Text', 'Beleg zu stark', 'Fragen', 'offene Zeilen'],
    rows,
  );
}

const limits = [
  [20, 5, null],
  [150, 30, 600],
] as const;

/** How much processor time a PDF of many pages takes until its names are read, and the most memory of the process meanwhile. */
export async function longPdfBench(): Promise<void> {
  const { registry } = await readSeed();
  const context: NameContext = { town: 'hilden', registry, decisions: new Map(), unreviewed: new Set() };
  const table: string[][] = [];
  for (const [pages, seconds, memory] of limits) {
    const bytes = new Uint8Array(makePdf(pagesOf(pages)));
    let most = process.memoryUsage().rss;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
    const started = process.cpuUsage();
    const kept = withoutPersons(await readSource(bytes, programmeLimits), context);
    const facts = { id: 'hilden-2026', title: 'Programm', file: 'plan.pdf', sha256: 'a'.repeat(64) };
    const { counts } = readProgramme(kept, () => facts, context);
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    clearInterval(watch);
    most = Math.max(most, process.memoryUsage().rss);
    const megabytes = Math.round(most / 1e6);
    const isMet = took <= seconds * 1000 && (memory === null || megabytes <= memory);
    const goal = memory === null ? `<= ${seconds} s` : `<= ${seconds} s und ${memory} MB`;
    table.push([
      `${kept.source.pages.length} Seiten`,
      ms(took),
      `${megabytes} MB`,
      `${counts.rows} / ${counts.measures} / ${counts.mentions}`,
      verdict(`PDF mit ${pages} Seiten`, isMet, goal),
    ]);
  }
  const head = ['', 'Prozessorzeit', 'Speicher', 'Zeilen / Maßnahmen / Nennungen', ''];
  printTable('PDF mit Linien, von den Bytes bis zu den Namen', head, table);
}

function pagesOf(pages: number): ReturnType<typeof laidOutTable> {
  const houses = ['Archiv', 'Bücherei', 'Kulturbüro', 'Museum am Tor', 'Musikschule'];
  const partners = [
    'Heimatverein',
    'Kita Sonnenrain\nSeniorenrat',
    'Grundschule am Bach, Chor',
    'Werkhof Nord',
  ];
  const layout = {
    ruled: true,
    widths: [40, 90, 180, 180],
    head: ['Nr.', 'Bereich', 'Vorhaben', 'Beteiligte'],
  };
  const laidOut = laidOutTable(
    Array.from({ length: pages * 22 }, (_, at) => [
      String(at + 1),
      `${houses[at % houses.length]} ${Math.floor(at / 40) + 1}`,
      `Lesung Nummer ${at} mit Führungen durch die Magazine`,
      partners[at % partners.length] ?? '',
    ]),
    layout,
  );
  return laidOut.slice(0, pages);
}

function printed({ right, found, wanted }: Share): string {
  if (found + wanted === 0) return '–';
  return `${(right / Math.max(1, found)).toFixed(3)} / ${(right / Math.max(1, wanted)).toFixed(3)} (${wanted})`;
}
