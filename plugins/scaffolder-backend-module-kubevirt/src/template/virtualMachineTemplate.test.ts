import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  TemplateEntityV1beta3,
  templateEntityV1beta3Validator,
} from '@backstage/plugin-scaffolder-common';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderTemplatingExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { parse } from 'yaml';
import { FormData, fillInForm, formErrors } from '../__testUtils__/formData';
import {
  createVmInputSchema,
  createVmOutputSchema,
} from '../actions/createVmSchema';
import { kubevirtValues } from '../filters/kubevirtValues';
import { readValues } from '../plan/readValues';

const template: TemplateEntityV1beta3 = parse(
  readFileSync(
    resolve(__dirname, '../../../../templates/virtual-machine/template.yaml'),
    'utf8',
  ),
);
const pages = [template.spec.parameters ?? []].flat();
const who = {
  target: { namespace: 'default' },
  name: 'dev',
  owner: 'group:default/team-a',
  boot: { from: 'containerDisk', image: 'quay.io/containerdisks/ubuntu:24.04' },
};

/** What the real scaffolder gives to `kubevirt:vm:create`, and shows at the end. */
let dryRun: (
  data: FormData,
) => Promise<{ input: ActionInput; output: TemplateOutput }>;
/** What `kubevirt:vm:create` gives to the template. */
let actionOutput: Record<string, string>;
let stop: () => Promise<void>;

interface ActionInput {
  name: string;
  namespace: string;
  values?: unknown;
  profile?: 'modern' | 'chart';
  [key: string]: unknown;
}

interface TemplateOutput {
  links: { title: string; url?: string; entityRef?: string }[];
  text: { title: string; content: string }[];
}

beforeEach(() => {
  actionOutput = {};
});

beforeAll(async () => {
  let received: ActionInput | undefined;
  const probe = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'probe',
    register(env) {
      env.registerInit({
        deps: {
          actions: scaffolderActionsExtensionPoint,
          templating: scaffolderTemplatingExtensionPoint,
        },
        async init({ actions, templating }) {
          templating.addTemplateFilters([kubevirtValues]);
          actions.addActions(
            createTemplateAction({
              id: 'kubevirt:vm:create',
              supportsDryRun: true,
              schema: {
                input: createVmInputSchema,
                output: createVmOutputSchema,
              },
              async handler(ctx) {
                received = ctx.input;
                for (const key of Object.keys(createVmOutputSchema)) {
                  const name = key as keyof typeof createVmOutputSchema;
                  ctx.output(name, actionOutput[name]);
                }
              },
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
  stop = () => backend.stop();
  dryRun = async data => {
    received = undefined;
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ template, values: data, directoryContents: [] }),
      },
    );
    if (!response.ok || !received) {
      throw new Error(`${response.status} ${await response.text()}`);
    }
    const { output } = (await response.json()) as { output: TemplateOutput };
    return { input: received, output };
  };
}, 60_000);

afterAll(() => stop());

/** Fills in the form, as far as `filledIn` says, and sends it. */
async function submit(filledIn: FormData) {
  const data = fillInForm(pages, { ...who, ...filledIn });
  expect(formErrors(pages, data)).toEqual({});
  const { input } = await dryRun(data);
  const read = readValues({
    ...input,
    values: input.values,
    profile: input.profile ?? 'modern',
  });
  return { input, ...read };
}

describe('the template "Create virtual machine"', () => {
  it('is a template', async () => {
    await expect(templateEntityV1beta3Validator.check(template)).resolves.toBe(
      true,
    );
  });

  it('gives all that the form fields hold to the action', async () => {
    const { input, values } = await submit({
      target: { cluster: 'sandbox', namespace: 'team-a' },
      boot: { from: 'url', url: 'https://example.com/a.img', size: '20Gi' },
      size: { cpu: '2', memory: '4Gi' },
      storage: { storageClassName: 'fast' },
      claims: {
        disks: [{ name: 'd', persistentVolumeClaim: { name: 'disk' } }],
        filesystems: [{ name: 'f', persistentVolumeClaim: { name: 'fs' } }],
      },
      devices: {
        gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/GA100_A100_PCIE_40GB' }],
      },
      network: {
        ports: [{ name: 'dns', port: 53, protocol: 'UDP' }],
        serviceType: 'NodePort',
      },
      sshPublicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com\n',
      system: 'system:default/shop',
      description: 'For trying things out',
      more: {
        runStrategy: 'Always',
        profile: 'chart',
        wait: 'agent',
        values: 'nodeSelector: { disk: ssd }',
      },
    });
    expect(input).toMatchObject({
      cluster: 'sandbox',
      namespace: 'team-a',
      name: 'dev',
      owner: 'group:default/team-a',
      system: 'system:default/shop',
      description: 'For trying things out',
      profile: 'chart',
      wait: 'agent',
    });
    expect(values).toMatchObject({
      rootDisk: {
        containerDisk: { enabled: false },
        dataVolume: {
          enabled: true,
          template: {
            source: { http: { url: 'https://example.com/a.img' } },
            storage: {
              storageClassName: 'fast',
              resources: { requests: { storage: '20Gi' } },
            },
          },
        },
      },
      resources: { cpu: '2', memory: '4Gi' },
      volumes: {
        disks: [{ name: 'd', persistentVolumeClaim: { name: 'disk' } }],
        filesystems: [{ name: 'f', persistentVolumeClaim: { name: 'fs' } }],
      },
      extraDevices: {
        gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/GA100_A100_PCIE_40GB' }],
      },
      network: {
        ports: [{ name: 'dns', port: 53, protocol: 'UDP' }],
        serviceType: 'NodePort',
      },
      runStrategy: 'Always',
      nodeSelector: { disk: 'ssd' },
      sshKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com'],
    });
  });

  it('leaves to the action what nobody has filled in', async () => {
    const { input, values } = await submit({});
    expect(input).not.toHaveProperty('profile');
    expect(input).not.toHaveProperty('wait');
    expect(input).not.toHaveProperty('system');
    expect(values.network.ports).toEqual([]);
    expect(values.cloudInit.userData).toBe('');
  });

  it('leads to an error where further values are none', async () => {
    const data = fillInForm(pages, { ...who, more: { values: '- a' } });
    const { input } = await dryRun(data);
    expect(() =>
      readValues({ ...input, values: input.values, profile: 'modern' }),
    ).toThrow(/must be a map/);
  });

  it.each([
    '#cloud-config\nwrite_files:\n- content: "${{ parameters.name }} {{ v1.x }} {% if a %}"\n',
    '## template: jinja\n#cloud-config\nfqdn: {{ v1.local_hostname }}\n',
    '#!/bin/sh\necho "${HOME}" $(id) \\n \'quoted\'\n',
    '#cloud-config\n# comment \u00fcml\u00e4ut\t\n\n',
  ])('passes cloud-init on as it is: %j', async cloudInit => {
    const { values } = await submit({ cloudInit });
    expect(values.cloudInit.userData).toBe(cloudInit);
  });

  it('ends with links and with the commands that come next', async () => {
    actionOutput = {
      entityRef: 'resource:default/dev.sandbox',
      tabUrl: '/catalog/default/resource/dev.sandbox/virtual-machine',
      sshCommand: 'virtctl ssh ubuntu@vm/dev/default',
      manifests: 'kind: Secret\n---\nkind: VirtualMachine\n',
    };
    const { output } = await dryRun(fillInForm(pages, who));
    expect(output.links).toMatchObject([
      { url: actionOutput.tabUrl },
      { entityRef: actionOutput.entityRef },
    ]);
    const [next, manifests] = output.text.map(({ content }) => content);
    expect(next).toContain('`dev` is created in namespace `default`');
    expect(next).toContain('\n```sh\nvirtctl ssh ubuntu@vm/dev/default\n```\n');
    expect(next).not.toContain('desktop');
    expect(manifests).toBe(`\`\`\`yaml\n${actionOutput.manifests}\n\`\`\`\n`);
  });

  it.each([
    ['target', /namespace/],
    ['name', /name/],
    ['owner', /owner/],
    ['boot', /boots from/],
  ] as const)('is not complete without %s', (field, said) => {
    const errors = formErrors(pages, fillInForm(pages, without(field)));
    expect(JSON.stringify(errors)).toMatch(said);
  });
});

function without(field: keyof typeof who): FormData {
  return Object.fromEntries(
    Object.entries(who).filter(([key]) => key !== field),
  );
}
