import { folderOf, type Import } from './source-graph';

/** Folders each of which reaches all others by imports; a folder and one below it may form one too. Sorted. */
export function findRings(imports: readonly Import[]): string[][] {
  const edges = new Map<string, Set<string>>();
  const linksOf = (folder: string) => edges.get(folder) ?? edges.set(folder, new Set()).get(folder)!;
  for (const { from, to } of imports) {
    if (folderOf(from) !== folderOf(to)) linksOf(folderOf(from)).add(folderOf(to));
  }
  const reached = new Map([...edges.keys()].map((folder) => [folder, reachableFrom(edges, folder)]));
  const rings = [...edges.keys()].map((folder) =>
    [...(reached.get(folder) ?? [])].filter((other) => reached.get(other)?.has(folder)).sort(),
  );
  return [...new Map(rings.filter((ring) => ring.length > 0).map((ring) => [ring.join(' '), ring])).values()];
}

function reachableFrom(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(edges.get(start) ?? [])];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (reached.has(folder)) continue;
    reached.add(folder);
    waiting.push(...(edges.get(folder) ?? []));
  }
  return reached;
}
