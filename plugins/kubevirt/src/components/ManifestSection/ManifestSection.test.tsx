import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityIssues } from '../../__testUtils__/accessibility';
import { aManifest } from '../../__testUtils__/aManifest';
import { details } from '../../__testUtils__/details';
import {
  fakeKubevirtApi,
  httpError,
} from '../../__testUtils__/fakeKubevirtApi';
import { renderWithApi } from '../../__testUtils__/renderWithApi';
import { ManifestSection } from './ManifestSection';

const { identity } = details();

function show(url?: string) {
  const api = fakeKubevirtApi(() => [details()]);
  const getManifest = jest.fn(api.getManifest);
  const { container } = renderWithApi(
    <ManifestSection identity={identity} />,
    { ...api, getManifest },
    { url },
  );
  return { getManifest, container };
}

const machine = () =>
  screen.findByRole('region', { name: 'VirtualMachine train as YAML' });

describe('ManifestSection', () => {
  beforeEach(() => {
    // jsdom lays nothing out and has no such method.
    Element.prototype.scrollIntoView = jest.fn();
  });

  it('asks for nothing until the manifest is wanted', async () => {
    const { getManifest } = show();
    const button = await screen.findByRole('button', {
      name: 'Show the manifest',
    });
    expect(getManifest).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(await machine()).toHaveTextContent('runStrategy: RerunOnFailure');
  });

  it('is there at its URL', async () => {
    const { getManifest } = show('/#manifest');
    expect(await machine()).toBeVisible();
    expect(getManifest).toHaveBeenCalledTimes(1);
  });

  it('leaves out what the server wrote, and shows it on demand', async () => {
    show('/#manifest');
    expect(await machine()).not.toHaveTextContent(
      /managedFields|status:|uid:|resourceVersion|creationTimestamp/,
    );
    await userEvent.click(screen.getByRole('checkbox'));
    for (const field of ['managedFields:', 'status:', 'uid:']) {
      expect(await machine()).toHaveTextContent(field);
    }
  });

  it('shows what belongs to it, names Secrets, and says what is not shown', async () => {
    const { container } = show('/#manifest');
    await machine();
    expect(
      [...container.querySelectorAll('summary')].map(it => it.textContent),
    ).toEqual(['VirtualMachine train', 'DataVolume train', 'Service train']);
    expect(screen.getByText(/uses the Secret train-network/)).toBeVisible();
    expect(screen.getByText(/looks like a password/)).toBeVisible();
    expect(screen.getByText(/Could not be read/)).toHaveTextContent(
      'PersistentVolumeClaim datasets. persistentvolumeclaims "datasets" is forbidden',
    );
    expect(await accessibilityIssues(container)).toEqual([]);
  });

  it('saves all objects in one file', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      saved.push(blob as Blob);
      return 'blob:it';
    };
    URL.revokeObjectURL = () => {};
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function follow(this: HTMLAnchorElement) {
        expect(this.download).toBe('train.yaml');
      });
    show('/#manifest');
    await machine();
    await userEvent.click(screen.getByRole('button', { name: 'Download' }));
    expect(click).toHaveBeenCalledTimes(1);
    const text = await saved[0].text();
    expect(text).toMatch(
      /^apiVersion: kubevirt.io\/v1\nkind: VirtualMachine\n[^]*\n---\napiVersion: cdi/,
    );
  });

  it.each([
    [500, 'The manifest could not be read.'],
    [403, 'You may not read this manifest.'],
  ])(
    'says so where the answer is %d, and tries again',
    async (status, text) => {
      const { getManifest } = show();
      getManifest.mockRejectedValueOnce(httpError(status));
      await userEvent.click(
        await screen.findByRole('button', { name: 'Show the manifest' }),
      );
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent(text);
      await userEvent.click(
        within(alert).getByRole('button', { name: 'Try again' }),
      );
      expect(await machine()).toBeVisible();
    },
  );

  it('says what the reader may not see of cloud-init', async () => {
    const { getManifest } = show();
    getManifest.mockResolvedValueOnce({
      ...aManifest(identity),
      cloudInit: 'hidden',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the manifest' }),
    );
    expect(
      await screen.findByText(/permission kubevirt.vm.cloudinit.read/),
    ).toBeVisible();
  });
});
