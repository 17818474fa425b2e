import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { someChoices } from '../__testUtils__/fakeFormApi';
import { renderField } from '../__testUtils__/renderField';
import { BootSourceField } from './BootSourceField';
import { ClaimsField } from './ClaimsField';
import { CloudInitField } from './CloudInitField';
import { DevicesField } from './DevicesField';
import { InstanceTypeField } from './InstanceTypeField';
import { MoreField } from './MoreField';
import { NameField } from './NameField';
import { PortsField } from './PortsField';
import { ReviewField } from './ReviewField';
import { SshKeyField } from './SshKeyField';
import { StorageClassField } from './StorageClassField';
import { TargetField } from './TargetField';

const hidden = { hidden: true };

describe('TargetField', () => {
  it('chooses the first cluster that answers, and a namespace', async () => {
    const { value } = renderField(TargetField);
    await waitFor(() =>
      expect(value()).toEqual({ cluster: 'lab', namespace: 'default' }),
    );
    const namespaces = await screen.findByLabelText(/Namespace/);
    expect(within(namespaces).getAllByRole('option').at(-1)).toHaveTextContent(
      'kube-system (of the cluster itself)',
    );
  });

  it('keeps what was prefilled, and says of a cluster that it is silent', async () => {
    const prefilled = { cluster: 'prod', namespace: 'gone' };
    const { value } = renderField(TargetField, { value: prefilled });
    expect(await screen.findByText(/prod does not answer/)).toBeVisible();
    expect(await screen.findByLabelText(/Namespace/)).toHaveValue('gone');
    expect(value()).toEqual(prefilled);
  });
});

describe('NameField', () => {
  it('suggests a name that is free', async () => {
    const { value } = renderField(NameField);
    await waitFor(() => expect(value()).toBe('jade-otter'));
    expect(await screen.findByText('jade-otter is free.')).toBeVisible();
  });

  it('says who has a name, and offers another', async () => {
    const { value } = renderField(NameField, { value: 'web' });
    expect(
      await screen.findByText(/web is taken by: VirtualMachine/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Use web-2' }));
    expect(value()).toBe('web-2');
  });

  it('goes on where it cannot be looked up', async () => {
    renderField(NameField, { value: 'web', fake: { instead: 503 } });
    expect(await screen.findByText(/could not be looked up/)).toBeVisible();
  });
});

describe('BootSourceField', () => {
  it('chooses the first image that is ready, as large as it has to be', async () => {
    const images = someChoices.images.filter(({ name }) => name !== 'ubuntu');
    const { value } = renderField(BootSourceField, {
      fake: { choices: { images } },
    });
    await waitFor(() =>
      expect(value()).toEqual({
        from: 'dataSource',
        namespace: 'images',
        name: 'debian',
        size: '30Gi',
      }),
    );
    expect(screen.getByText('You will log in as debian.')).toBeVisible();
    expect(screen.getByRole('radio', { name: /Windows/ })).toBeDisabled();
    expect(screen.getByText('Not ready: PVC not found')).toBeVisible();
  });

  it('takes an image of the catalog', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(await screen.findByRole('radio', { name: /Ubuntu/ }));
    expect(value()).toEqual({
      from: 'registry',
      image: 'quay.io/containerdisks/ubuntu:24.04',
      size: '10Gi',
    });
    expect(screen.getByRole('radio', { name: /Ubuntu/ })).toBeChecked();
  });

  it('begins with a URL where no images are offered', async () => {
    const fake = { choices: { images: [] } };
    const { value } = renderField(BootSourceField, { fake });
    await waitFor(() => expect(value()).toMatchObject({ from: 'url' }));
  });

  it('warns of a claim that is in use', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'A claim as it is' }),
    );
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Claim/),
      'data',
    );
    expect(value()).toEqual({ from: 'claim', name: 'data' });
    expect(screen.getByText(/used by web\. Two machines/)).toBeVisible();
  });

  it('copies a snapshot in its own size', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'Snapshot' }),
    );
    await userEvent.selectOptions(
      await screen.findByLabelText(/^Snapshot/, { selector: 'select' }),
      'before',
    );
    expect(value()).toEqual({
      from: 'snapshot',
      name: 'before',
      namespace: 'team-a',
      size: '5Gi',
    });
  });
});

describe('More sources', () => {
  it('has a bucket with what CDI has to know of it', async () => {
    const { value } = renderField(BootSourceField);
    await userEvent.click(
      await screen.findByRole('radio', { name: 'More sources' }),
    );
    expect(value()).toEqual({ from: 'blank', size: '10Gi' });
    await userEvent.selectOptions(screen.getByLabelText('Source'), 's3');
    await userEvent.type(
      screen.getByLabelText(/^Address/),
      'https://s3.example.com/images/a.img',
    );
    await userEvent.type(screen.getByLabelText('Secret'), 'bucket');
    expect(value()).toEqual({
      from: 's3',
      url: 'https://s3.example.com/images/a.img',
      secretRef: 'bucket',
      size: '10Gi',
    });
  });

  it('says how an image is uploaded', async () => {
    const { value } = renderField(BootSourceField, {
      value: { from: 'upload', size: '10Gi' },
    });
    expect(await screen.findByText(/virtctl image-upload/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'More sources' })).toBeChecked();
    await userEvent.selectOptions(screen.getByLabelText('Source'), 'vddk');
    expect(value()).toEqual({ from: 'vddk', url: '', size: '10Gi' });
    expect(screen.getByLabelText('Thumbprint')).toBeVisible();
  });
});

describe('MoreField', () => {
  it('takes nodes by their labels and taints, one a line', async () => {
    const { value } = renderField(MoreField, {
      value: { values: 'labels: { tier: web }' },
    });
    await userEvent.type(
      await screen.findByLabelText(/^Only on nodes/),
      'disk=ssd{Enter}zone=a',
    );
    await userEvent.type(
      screen.getByLabelText(/^Also on nodes/),
      'team=ml:NoSchedule',
    );
    await userEvent.tab();
    expect(value()).toEqual({
      values: 'labels: { tier: web }',
      nodeSelector: { disk: 'ssd', zone: 'a' },
      tolerations: [
        { key: 'team', operator: 'Equal', value: 'ml', effect: 'NoSchedule' },
      ],
    });
  });
});

describe('InstanceTypeField', () => {
  it('begins with numbers, and names what the image suggests', async () => {
    const { value } = renderField(InstanceTypeField, {
      form: {
        boot: { from: 'dataSource', namespace: 'images', name: 'debian' },
      },
    });
    await waitFor(() => expect(value()).toEqual({ cpu: '2', memory: '4Gi' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use u1.medium' }),
    );
    expect(value()).toEqual({
      instancetype: {
        kind: 'VirtualMachineClusterInstancetype',
        name: 'u1.medium',
      },
    });
    expect(screen.queryByLabelText(/^CPUs/)).toBeNull();
  });
});

describe('StorageClassField', () => {
  it('says what the StorageProfile says', async () => {
    renderField(StorageClassField);
    expect(
      await screen.findByText(/makes disks ReadWriteMany Block/),
    ).toBeInTheDocument();
  });

  it('asks for an access mode where nothing is known', async () => {
    const { value } = renderField(StorageClassField);
    await userEvent.selectOptions(
      await screen.findByLabelText('Storage class'),
      'nfs',
    );
    expect(
      screen.getByText(/Nothing is known of the access modes/),
    ).toBeInTheDocument();
    await userEvent.selectOptions(
      screen.getByLabelText('Access mode'),
      'ReadWriteOnce',
    );
    expect(screen.queryByText(/Nothing is known/)).toBeNull();
    expect(value()).toEqual({
      storageClassName: 'nfs',
      accessMode: 'ReadWriteOnce',
    });
  });
});

describe('ClaimsField', () => {
  it('takes claims as disks and as file systems, and says who has them', async () => {
    const { value } = renderField(ClaimsField);
    await userEvent.selectOptions(
      await screen.findByLabelText('Use data'),
      'filesystems',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Use raw.disk'),
      'disks',
    );
    expect(value()).toEqual({
      disks: [
        { name: 'raw-disk', persistentVolumeClaim: { name: 'raw.disk' } },
      ],
      filesystems: [{ name: 'data', persistentVolumeClaim: { name: 'data' } }],
    });
    expect(
      screen.getByText(/VirtualMachine web has it now/),
    ).toBeInTheDocument();
    const raw = screen.getByLabelText('Use raw.disk');
    expect(
      within(raw).getByRole('option', { name: 'as a file system', ...hidden }),
    ).toBeDisabled();
  });

  it('says which prefilled claims the namespace does not have', async () => {
    const disks = [{ name: 'a', persistentVolumeClaim: { name: 'gone' } }];
    renderField(ClaimsField, { value: { disks } });
    expect(await screen.findByText(/no such claims: gone/)).toBeVisible();
  });
});

describe('DevicesField', () => {
  it('takes as many as a node has free, and says why one is not to be had', async () => {
    const { value } = renderField(DevicesField);
    const gpus = await screen.findByLabelText('How many nvidia.com/A100');
    expect(screen.getByText(/node01: 2 of 4 free/)).toBeInTheDocument();
    expect(
      within(gpus)
        .getAllByRole('option', hidden)
        .map(o => o.textContent),
    ).toEqual(['0', '1', '2']);
    await userEvent.selectOptions(gpus, '2');
    expect(value()).toEqual({
      gpus: [
        { name: 'gpu1', deviceName: 'nvidia.com/A100' },
        { name: 'gpu2', deviceName: 'nvidia.com/A100' },
      ],
    });
    expect(screen.getByText(/All are in use/)).toBeInTheDocument();
    expect(screen.getByLabelText('How many example.com/nic')).toBeDisabled();
  });
});

describe('PortsField', () => {
  it('begins with SSH, and adds common ports by name', async () => {
    const { value } = renderField(PortsField);
    await waitFor(() => expect(value()?.ports).toHaveLength(1));
    await userEvent.click(
      screen.getByRole('button', { name: 'Add http (80)' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove port ssh' }),
    );
    expect(value()?.ports).toEqual([
      { name: 'http', port: 80, protocol: 'TCP' },
    ]);
  });

  it('warns of the chart without port 22', async () => {
    renderField(PortsField, {
      value: { ports: [{ name: 'http', port: 80 }] },
      form: { more: { profile: 'chart' } },
    });
    expect(await screen.findByText(/Without 22 there is no SSH/)).toBeVisible();
  });
});

describe('SshKeyField', () => {
  it('says what is wrong with a private key', async () => {
    renderField(SshKeyField, { value: '-----BEGIN OPENSSH PRIVATE KEY-----' });
    expect(await screen.findByText(/This is no public key/)).toBeVisible();
  });

  it('remembers a public key', async () => {
    const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com';
    const { value } = renderField(SshKeyField);
    await userEvent.click(await screen.findByRole('textbox'));
    await userEvent.paste(key);
    expect(value()).toBe(key);
    expect(
      await screen.findByText(/Remembered from the last time/),
    ).toBeVisible();
  });
});

describe('CloudInitField', () => {
  const text = '#cloud-config\n# ours\npackages:\n- vim # editor\n';

  it('edits one text as a form and as YAML', async () => {
    const { value } = renderField(CloudInitField, { value: text });
    const packages = await screen.findByLabelText('Packages');
    await userEvent.clear(packages);
    await userEvent.type(packages, 'vim git');
    await userEvent.tab();
    expect(value()).toBe(`${text}- git\n`);
    await userEvent.click(screen.getByRole('tab', { name: 'YAML' }));
    expect(screen.getByRole('textbox')).toHaveValue(`${text}- git\n`);
    expect(
      screen.getByText(new RegExp(`^${text.length + 6} bytes\\.`)),
    ).toBeVisible();
  });

  it('mounts what was chosen, on request', async () => {
    const { value } = renderField(CloudInitField, {
      value: text,
      form: {
        claims: {
          filesystems: [{ name: 'home', persistentVolumeClaim: { name: 'h' } }],
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add lines that mount home' }),
    );
    expect(value()).toContain('mount -t virtiofs home /mnt/home');
    expect(screen.queryByRole('button', { name: /Add lines/ })).toBeNull();
  });

  it('leaves alone what is no cloud-config', async () => {
    renderField(CloudInitField, { value: '#!/bin/sh\n' });
    expect(await screen.findByText(/no #cloud-config, a script/)).toBeVisible();
  });
});

describe('ReviewField', () => {
  it('shows the manifests and how the profiles differ', async () => {
    renderField(ReviewField);
    expect(
      await screen.findByText('The cluster accepts all of it.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: /Compared/, ...hidden }),
    ).toHaveTextContent('- kind: A + kind: B');
  });

  it("shows findings, and the cluster's refusal in its own words", async () => {
    renderField(ReviewField, {
      fake: {
        review: {
          findings: [
            {
              path: 'network.ports[0].name',
              severity: 'warning',
              code: 'a',
              message: 'The port is odd.',
              suggestion: 'Choose another.',
            },
          ],
          manifests: {},
          dryRun: {
            state: 'refused',
            refusals: [
              {
                objects: ['VirtualMachine dev'],
                message: 'exceeded quota: small',
                fields: [],
                path: 'resources.memory',
              },
            ],
          },
        },
      },
    });
    expect(
      await screen.findByText(
        'It is set under “Ports” (network.ports[0].name).',
        { exact: false },
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/The cluster refuses VirtualMachine dev/),
    ).toBeVisible();
    expect(screen.getByText('exceeded quota: small')).toBeVisible();
    expect(
      screen.getByText(/under “Size” \(resources\.memory\)/),
    ).toBeVisible();
  });
});
