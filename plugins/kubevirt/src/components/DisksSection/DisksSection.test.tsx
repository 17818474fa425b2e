import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { DiskView } from 'backstage-plugin-kubevirt-common';
import { aView } from '../../__testUtils__/aView';
import { DisksSection } from './DisksSection';

const { disks, filesystems } = aView();
const [root] = disks;

async function rowOf(disk: DiskView) {
  renderInTestApp(<DisksSection disks={[disk]} filesystems={[]} />);
  const table = await screen.findByRole('table');
  return within(table).getAllByRole('row')[1];
}

describe('DisksSection', () => {
  it('shows the disks in the order given, each with all that is known of it', async () => {
    renderInTestApp(<DisksSection disks={disks} filesystems={[]} />);
    const table = await screen.findByRole('table');
    const cells = within(table)
      .getAllByRole('row')
      .map(row => [...row.children].map(cell => cell.textContent));
    expect(cells).toEqual([
      ['Boot', 'Name', 'Made from', 'Size', 'Storage', 'In the guest', 'Data'],
      [
        '1',
        'rootdiskdisk, virtio',
        'Disk made by a DataVolumehttps://images.example.com/ubuntu-24.04.img',
        '3 GiB',
        'fastReadWriteOnce, FilesystemClaim trainSucceeded',
        '/dev/vda',
        'kept',
      ],
      [
        '–',
        'cloudinitdiskdisk, virtio',
        'Cloud-init data (NoCloud)',
        '1 MiB',
        '',
        '/dev/vdbby its place in the order',
        'read-only',
      ],
    ]);
  });

  it.each<[string, Partial<DiskView>, string]>([
    [
      'the real size beside the one asked for',
      { requested: '3Gi', size: '5Gi' },
      '5 GiB (3 GiB asked for)',
    ],
    [
      'the size asked for while there is no other',
      { requested: '3Gi', size: undefined },
      '3 GiB',
    ],
    [
      'a size that is no quantity as it came',
      { requested: undefined, size: 'big' },
      'big',
    ],
    ['that data is lost', { persistent: false }, 'lost at a restart'],
    ['that it was hot-plugged', { hotplugged: true }, 'hot-plugged'],
    [
      'a kind that it knows no words for',
      { kind: 'holo', kindText: 'Hologram' },
      'Hologram',
    ],
    [
      'how far an import is',
      { progress: { percent: 42.9, phase: 'ImportInProgress', restarts: 2 } },
      '42 % imported · ImportInProgress · begun again 2 times',
    ],
    [
      'an import of which nobody knows how far it is',
      { progress: { phase: 'ImportInProgress', restarts: 0 } },
      'Importing · ImportInProgress',
    ],
    [
      'a disk whose image is to be uploaded',
      { progress: { phase: 'UploadReady', restarts: 0 } },
      'Waits for an upload · UploadReady',
    ],
  ])('shows %s', async (_, changes, text) => {
    expect(await rowOf({ ...root, ...changes })).toHaveTextContent(text);
  });

  it('names the progress bar', async () => {
    await rowOf({
      ...root,
      progress: { percent: 42, phase: 'ImportInProgress', restarts: 0 },
    });
    expect(
      screen.getByRole('progressbar', { name: 'Import of rootdisk' }),
    ).toHaveAttribute('aria-valuenow', '42');
  });

  it('gives the lines that mount a file system', async () => {
    renderInTestApp(<DisksSection disks={[]} filesystems={filesystems} />);
    expect(
      await screen.findByText(/sudo mount -t virtiofs datasets/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', {
        name: 'Copy: Mount datasets in the guest',
      }),
    ).toBeVisible();
    expect(
      screen.getByText('This virtual machine has no disks.'),
    ).toBeVisible();
  });

  it('can be scrolled by the keyboard, should it be too wide', async () => {
    renderInTestApp(<DisksSection disks={disks} filesystems={[]} />);
    expect(
      await screen.findByRole('region', { name: 'Disks: table' }),
    ).toHaveAttribute('tabindex', '0');
  });
});
