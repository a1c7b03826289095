import { candidateActors } from '../../graph/identity/candidates/candidate-actors.ts';
import type { CandidateActor } from '../../graph/identity/candidates/candidate.ts';
import { comparedActors } from '../../graph/identity/candidates/compared-actor.ts';
import { findCandidates } from '../../graph/identity/candidates/find-candidates.ts';
import { pairsWorthComparing } from '../../graph/identity/candidates/pairs-worth-comparing.ts';
import { readSeed } from '../../seed/read-data.ts';
import { inventedTowns } from '../graph/identity/candidates/invented-towns.ts';
import { generateTown, joinRegistries } from './generate-town.ts';
import { ms, printTable, verdict } from './table.ts';

const sizes = [50, 200, 500];
/** Pairs that each body may be compared with: a hundredth of what comparing all of a registry of 100 towns would take. */
const mostPerBody = 40;

/** How much is compared to find doubles among the bodies of many towns, beside the bodies of the seed above the towns. */
export async function candidatesBench(): Promise<void> {
  const { registry } = await readSeed();
  const above = candidateActors(registry).filter(({ town }) => town === null);
  const rows = sizes.flatMap((towns) =>
    [['erfundene Namen', generated(towns)] as const, ['Namen wie in Programmen', real(towns)] as const].map(
      ([name, bodies]) => {
        const actors = [...bodies, ...above];
        const pairs = [...pairsWorthComparing(comparedActors(actors))].length;
        const started = process.cpuUsage();
        const found = findCandidates(actors).length;
        const { user, system } = process.cpuUsage(started);
        const perBody = pairs / actors.length;
        return [
          `${towns} Städte, ${name}`,
          String(actors.length),
          String(pairs),
          perBody.toFixed(1),
          ((pairs / (actors.length * (actors.length - 1))) * 2e6).toFixed(0),
          String(found),
          ms((user + system) / 1000),
          verdict(
            `Vergleiche je Name, ${towns} Städte, ${name}`,
            perBody <= mostPerBody,
            `<= ${mostPerBody}`,
          ),
        ];
      },
    ),
  );
  printTable(
    'Doppelte unter den Namen vieler Städte: Vergleiche',
    ['', 'Namen', 'Vergleiche', 'je Name', 'je Million Paare', 'Vorschläge', 'CPU', ''],
    rows,
  );
}

function generated(towns: number): CandidateActor[] {
  return candidateActors(joinRegistries(Array.from({ length: towns }, (_, town) => generateTown(town))));
}

/** The bodies of the invented towns over and over, each wording a body of its own. */
function real(towns: number): CandidateActor[] {
  const models = Object.entries(inventedTowns);
  return Array.from({ length: towns }, (_, at) => {
    const [model = '', bodies = []] = models[at % models.length] ?? [];
    const town = `${model}-${at}`;
    return bodies.flatMap(({ type, status, wordings }, body) =>
      wordings.map((name, wording) => ({
        id: `${town}/${body}-${wording}`,
        name,
        wordings: [],
        type,
        status,
        town,
        partOf: null,
      })),
    );
  }).flat();
}
