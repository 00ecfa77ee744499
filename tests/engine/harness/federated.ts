const DIRECTIVES = [
  '@key',
  '@external',
  '@requires',
  '@provides',
  '@shareable',
  '@inaccessible',
  '@override',
  '@interfaceObject',
  '@tag',
];

/** Subgraph SDL with the `@link` that imports every Federation directive used in these tests. */
export function federated(sdl: string): string {
  const imports = DIRECTIVES.map((name) => `"${name}"`).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [${imports}])\n${sdl}`;
}
