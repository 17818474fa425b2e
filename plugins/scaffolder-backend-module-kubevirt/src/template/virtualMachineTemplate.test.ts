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
import { parse } from 'yaml';
import { FormData, fillInForm, formErrors } from '../__testUtils__/formData';
import {
  createVmInputSchema,
  createVmOutputSchema,
} from '../actions/createVmSchema';
import { readValues } from '../plan/readValues';

const template: TemplateEntityV1beta3 = parse(
  readFileSync(
    resolve(__dirname, '../../../../templates/virtual-machine/template.yaml'),
    'utf8',
  ),
);
const pages = [template.spec.parameters ?? []].flat();
const who = { name: 'dev', owner: 'group:default/team-a' };

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
  // RJSF prefers `ui:enumNames`, which Backstage's review page does not read.
  jest.spyOn(console, 'warn').mockImplementation();
  let received: ActionInput | undefined;
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

  it('needs a name and an owner, and then its defaults are right', async () => {
    const { input, values, remarks } = await submit({});
    expect(input).toMatchObject({
      name: 'dev',
      namespace: 'default',
      owner: 'group:default/team-a',
      profile: 'modern',
      wait: 'running',
    });
    expect(input).not.toHaveProperty('cluster');
    expect(values.resources).toEqual({ cpu: '2', memory: '4Gi' });
    expect(values.cloudInit.userData).not.toContain('password');
    expect(remarks.filter(({ severity }) => severity === 'warning')).toEqual(
      [],
    );
  });

  it("takes the requirements' example values exactly", async () => {
    const example = parse(
      readFileSync(
        resolve(
          __dirname,
          '../../../../test/fixtures/values/example-values.yaml',
        ),
        'utf8',
      ),
    );
    const { values } = await submit({
      bootFrom: 'url',
      imageUrl: example.rootDisk.dataVolume.template.source.http.url,
      diskSize: '3Gi',
      cpu: '8',
      memory: '16Gi',
      ports: [{ name: 'http', port: 5901, protocol: 'TCP' }],
      cloudInit: example.cloudInit.userData,
    });
    const expected = readValues({
      ...who,
      namespace: 'default',
      profile: 'modern',
      values: {
        ...example,
        resources: { cpu: '8', memory: '16Gi' },
        network: { ports: [{ name: 'http', port: 5901, protocol: 'TCP' }] },
        sshKeys: [],
        runStrategy: 'RerunOnFailure',
      },
    }).values;
    expect(values).toEqual(expected);
  });

  it.each<[string, FormData, object]>([
    [
      'an image by URL',
      { bootFrom: 'url', imageUrl: 'https://example.com/a.img' },
      {
        containerDisk: { enabled: false },
        dataVolume: {
          enabled: true,
          template: { source: { http: { url: 'https://example.com/a.img' } } },
        },
      },
    ],
    [
      'an image from a registry',
      { bootFrom: 'registry', registryImage: 'quay.io/containerdisks/debian' },
      {
        containerDisk: { enabled: false },
        dataVolume: {
          enabled: true,
          template: {
            source: {
              registry: { url: 'docker://quay.io/containerdisks/debian' },
            },
          },
        },
      },
    ],
    [
      'a container image',
      { bootFrom: 'containerDisk', containerImage: 'quay.io/a/b:1' },
      {
        containerDisk: { enabled: true, image: 'quay.io/a/b:1' },
        dataVolume: { enabled: false },
      },
    ],
    [
      'a container image with a second disk',
      {
        bootFrom: 'containerDiskAndUrl',
        containerImage: 'quay.io/a/b:1',
        imageUrl: 'https://example.com/a.img',
      },
      {
        containerDisk: { enabled: true, image: 'quay.io/a/b:1' },
        dataVolume: {
          enabled: true,
          template: { source: { http: { url: 'https://example.com/a.img' } } },
        },
      },
    ],
    [
      'a claim',
      { bootFrom: 'claim', bootClaim: 'golden' },
      { containerDisk: { enabled: false }, dataVolume: { enabled: false } },
    ],
  ])('boots from %s', async (_, filledIn, rootDisk) => {
    expect((await submit(filledIn)).values.rootDisk).toMatchObject(rootDisk);
  });

  it('uses only the source that was chosen last', async () => {
    const { values } = await submit({
      bootFrom: 'registry',
      registryImage: 'quay.io/containerdisks/debian',
      imageUrl: 'https://example.com/left-over.img',
      containerImage: 'quay.io/left/over',
      bootClaim: 'left-over',
    });
    expect(values.rootDisk.dataVolume.template.source).toEqual({
      registry: { url: 'docker://quay.io/containerdisks/debian' },
    });
    expect(values.volumes.disks).toEqual([]);
  });

  it('puts a claim to boot from before the other disks', async () => {
    const data = { name: 'data', persistentVolumeClaim: { name: 'big' } };
    const { values } = await submit({
      bootFrom: 'claim',
      bootClaim: 'golden',
      disks: [data],
    });
    expect(values.volumes.disks).toEqual([
      { name: 'bootdisk', persistentVolumeClaim: { name: 'golden' } },
      data,
    ]);
  });

  it('takes the size, access mode and storage class of the disk', async () => {
    const { values } = await submit({
      diskSize: '20Gi',
      accessMode: 'ReadWriteMany',
      storageClass: 'fast',
    });
    expect(values.rootDisk.dataVolume.template.pvc).toEqual({
      accessModes: ['ReadWriteMany'],
      storageClassName: 'fast',
      resources: { requests: { storage: '20Gi' } },
    });
  });

  it('takes disks, file systems, GPUs, ports and more', async () => {
    const disks = [{ name: 'd', persistentVolumeClaim: { name: 'disk' } }];
    const filesystems = [{ name: 'f', persistentVolumeClaim: { name: 'fs' } }];
    const gpus = [
      { name: 'gpu1', deviceName: 'nvidia.com/GA100_A100_PCIE_40GB' },
    ];
    const ports = [
      { name: 'vnc', port: 5901, protocol: 'TCP' },
      { name: 'dns', port: 53, protocol: 'UDP' },
    ];
    const { input, values } = await submit({
      disks,
      filesystems,
      gpus,
      ports,
      serviceType: 'NodePort',
      runStrategy: 'Always',
      sshPublicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com\n',
      cluster: 'sandbox',
      system: 'system:default/shop',
      description: 'For trying things out',
      profile: 'chart',
      wait: 'agent',
    });
    expect(values).toMatchObject({
      volumes: { disks, filesystems },
      extraDevices: { gpus },
      network: { ports, serviceType: 'NodePort' },
      runStrategy: 'Always',
      sshKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com'],
    });
    expect(input).toMatchObject({
      cluster: 'sandbox',
      system: 'system:default/shop',
      description: 'For trying things out',
      profile: 'chart',
      wait: 'agent',
    });
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

  it('gives no cloud-init where the field was emptied', async () => {
    const data = fillInForm(pages, who);
    delete data.cloudInit;
    const { input } = await dryRun(data);
    expect(input.values).toMatchObject({ cloudInit: { userData: '' } });
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

  it.each<[string, FormData, string, RegExp]>([
    ['a name in upper case', { name: 'Dev' }, '.name', /lowercase/],
    ['a long name', { name: 'a'.repeat(64) }, '.name', /at most 63/],
    ['a name that ends with a dash', { name: 'dev-' }, '.name', /ending/],
    ['a namespace with a dot', { namespace: 'a.b' }, '.namespace', /at most/],
    ['memory without a unit', { memory: '4' }, '.memory', /with a unit/],
    ['CPUs in words', { cpu: 'two' }, '.cpu', /such as 2/],
    ['a disk size in words', { diskSize: 'big' }, '.diskSize', /10Gi/],
    ['a URL without a scheme', { imageUrl: 'a/b' }, '.imageUrl', /https/],
    [
      'an image with a scheme',
      { bootFrom: 'registry', registryImage: 'docker://quay.io/a/b' },
      '.registryImage',
      /docker:/,
    ],
    ['a private key', { sshPublicKey: '-----BEGIN' }, '.sshPublicKey', /line/],
    [
      'a long port name',
      { ports: [{ name: 'a'.repeat(16), port: 1, protocol: 'TCP' }] },
      '.ports.0.name',
      /at most 15/,
    ],
    [
      'a port name of digits',
      { ports: [{ name: '5901', port: 5901, protocol: 'TCP' }] },
      '.ports.0.name',
      /at least one letter/,
    ],
    [
      'a disk name with an underscore',
      { disks: [{ name: 'a_b', persistentVolumeClaim: { name: 'c' } }] },
      '.disks.0.name',
      /lowercase/,
    ],
    [
      'a GPU without a vendor',
      { gpus: [{ name: 'gpu1', deviceName: 'A100' }] },
      '.gpus.0.deviceName',
      /vendor/,
    ],
  ])('tells in the form what is wrong with %s', (_, wrong, field, said) => {
    const errors = formErrors(pages, fillInForm(pages, { ...who, ...wrong }));
    // A field that is shown on condition is complained of on the page as well.
    delete errors[''];
    expect(errors).toEqual({ [field]: expect.stringMatching(said) });
  });
});
