import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { until } from './until.mjs';
import { root } from './paths.mjs';
import { Sentence, step } from './say.mjs';

const definitions = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/**
 * Creates the CustomResourceDefinitions of a folder and waits until their
 * kinds are served.
 *
 * @param {import('./ControlPlaneClient.mjs').ControlPlaneClient} client
 * @param {string} folder - holds YAML or JSON files, of one document or more
 * @throws {Sentence} where there is none, or one is refused
 */
export async function applyDefinitions(client, folder) {
  const found = read(folder);
  if (found.length === 0) {
    throw new Sentence(
      `${folder}, which KUBEVIRT_CRDS names, holds no CustomResourceDefinition.`,
    );
  }
  await step(`Creating ${found.length} CustomResourceDefinitions`, async () => {
    for (const definition of found) {
      let { status, text } = await client.post(definitions, definition);
      if (status === 422 && text.includes('Invalid value: \\"null\\"')) {
        ({ status, text } = await client.post(
          definitions,
          withoutEmptyDefaults(definition),
        ));
      }
      if (status >= 400 && status !== 409) {
        throw new Sentence(
          `The API server refuses ${definition.metadata.name}: ${text}`,
        );
      }
    }
    for (const { spec } of found) {
      const { name } = spec.versions.find(version => version.served);
      const path = `/apis/${spec.group}/${name}/${spec.names.plural}?limit=1`;
      await until(async () => (await client.get(path)).status === 200);
    }
  });
}

/** Before 1.21 an API server takes an empty string for null, and refuses it. */
function withoutEmptyDefaults(definition) {
  return JSON.parse(JSON.stringify(definition), (_key, value) => {
    if (value?.default !== '') return value;
    const { default: _, ...rest } = value;
    return rest;
  });
}

function read(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Sentence(
      `KUBEVIRT_CRDS names ${folder}, which is no folder. It has to hold the CustomResourceDefinitions of KubeVirt and CDI.`,
    );
  }
  const { parseAllDocuments } = createRequire(resolve(root, 'package.json'))(
    'yaml',
  );
  return readdirSync(folder)
    .filter(file => /\.(ya?ml|json)$/.test(file))
    .flatMap(file =>
      parseAllDocuments(readFileSync(resolve(folder, file), 'utf8')).map(one =>
        one.toJSON(),
      ),
    )
    .filter(object => object?.kind === 'CustomResourceDefinition');
}
