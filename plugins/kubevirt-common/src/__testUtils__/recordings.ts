import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClusterObjects } from '../objects';

const folder = join(__dirname, '../../../../test/fixtures/vm-lifecycles');

/** What a real control plane held at the steps of a VM's life. */
export interface Recording {
  scenario: string;
  about: string;
  steps: { step: string; objects: ClusterObjects }[];
}

/** The recordings of `test/fixtures/vm-lifecycles`, by file name. */
export const recordings: [file: string, recording: Recording][] = readdirSync(
  folder,
)
  .filter(file => file.endsWith('.json'))
  .sort()
  .map(file => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
