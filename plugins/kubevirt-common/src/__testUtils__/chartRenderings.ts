import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KubernetesObject } from '../objects';

/** What Helm rendered from the chart for some values. */
export interface ChartRendering {
  case: string;
  chart: '0.1.1' | '0.1.2';
  name: string;
  namespace: string;
  values: Record<string, unknown>;
  chartObjects: KubernetesObject[];
}

const fixtures = resolve(__dirname, '../../../../test/fixtures/values');

/** The recorded renderings of the Helm chart. */
export const chartRenderings: ChartRendering[] = JSON.parse(
  readFileSync(resolve(fixtures, 'chart-renderings.json'), 'utf8'),
);

/** The example values of the chart's documentation, as YAML. */
export const exampleValues = readFileSync(
  resolve(fixtures, 'example-values.yaml'),
  'utf8',
);
