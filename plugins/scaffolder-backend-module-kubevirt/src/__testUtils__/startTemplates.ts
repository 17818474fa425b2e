import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  TemplateEntityV1beta3,
  TemplateParametersV1beta3,
} from '@backstage/plugin-scaffolder-common';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { parse } from 'yaml';
import {
  createVmInputSchema,
  createVmOutputSchema,
} from '../actions/createVmSchema';
import {
  deleteVmInputSchema,
  deleteVmOutputSchema,
} from '../actions/deleteVmSchema';
import {
  renderVmInputSchema,
  renderVmOutputSchema,
} from '../actions/renderVmSchema';
import { FormData } from './formData';

/** What a template made of its form. */
export interface TemplateRun {
  /** Inputs by the action that got them. */
  inputs: Record<string, Record<string, unknown>>;
  output: {
    links?: { title: string; url?: string; entityRef?: string }[];
    text?: { title: string; content: string }[];
  };
}

/** Reads one of the repository's templates, with the pages of its form. */
export function readTemplate(folder: string): {
  template: TemplateEntityV1beta3;
  pages: TemplateParametersV1beta3[];
} {
  const path = resolve(
    __dirname,
    '../../../../templates',
    folder,
    'template.yaml',
  );
  const template: TemplateEntityV1beta3 = parse(readFileSync(path, 'utf8'));
  return { template, pages: [template.spec.parameters ?? []].flat() };
}

/**
 * Starts the real scaffolder with actions that only remember their input.
 * They have the schemas of ours, which the scaffolder checks it against.
 */
export async function startTemplates() {
  let inputs: TemplateRun['inputs'] = {};
  const outputs: Record<string, Record<string, unknown>> = {};
  const remember = (
    id: string,
    ctx: { input: unknown; output: (name: never, value: never) => void },
  ) => {
    inputs[id] = ctx.input as Record<string, unknown>;
    Object.entries(outputs[id] ?? {}).forEach(([name, value]) =>
      ctx.output(name as never, value as never),
    );
  };
  const probe = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'probe',
    register(env) {
      env.registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(
            createTemplateAction({
              id: 'kubevirt:vm:create',
              supportsDryRun: true,
              schema: {
                input: createVmInputSchema,
                output: createVmOutputSchema,
              },
              handler: async ctx => remember('kubevirt:vm:create', ctx),
            }),
            createTemplateAction({
              id: 'kubevirt:vm:render',
              supportsDryRun: true,
              schema: {
                input: renderVmInputSchema,
                output: renderVmOutputSchema,
              },
              handler: async ctx => remember('kubevirt:vm:render', ctx),
            }),
            createTemplateAction({
              id: 'kubevirt:vm:delete',
              supportsDryRun: true,
              schema: {
                input: deleteVmInputSchema,
                output: deleteVmOutputSchema,
              },
              handler: async ctx => remember('kubevirt:vm:delete', ctx),
            }),
            createTemplateAction({
              id: 'publish:github:pull-request',
              supportsDryRun: true,
              schema: {
                input: {
                  repoUrl: schema => schema.string(),
                  branchName: schema => schema.string(),
                  title: schema => schema.string(),
                  description: schema => schema.string(),
                },
                output: { remoteUrl: schema => schema.string() },
              },
              handler: async ctx =>
                remember('publish:github:pull-request', ctx),
            }),
          );
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      probe,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({ data: {} }),
    ],
  });
  return {
    /** What the actions give to the template, by their id. */
    outputs,
    stop: () => backend.stop(),
    /** Sends a form. */
    async run(
      template: TemplateEntityV1beta3,
      values: FormData,
    ): Promise<TemplateRun> {
      inputs = {};
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ template, values, directoryContents: [] }),
        },
      );
      if (!response.ok) {
        throw new Error(`${response.status} ${await response.text()}`);
      }
      const { output } = (await response.json()) as TemplateRun;
      return { inputs, output };
    },
  };
}
