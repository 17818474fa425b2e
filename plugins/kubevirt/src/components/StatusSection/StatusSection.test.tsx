import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { aView } from '../../__testUtils__/aView';
import { aCluster } from '../../__testUtils__/details';
import { StatusSection } from './StatusSection';

async function factsOf(view: VirtualMachineView) {
  renderInTestApp(<StatusSection view={view} cluster={aCluster()} />);
  const terms = await screen.findAllByRole('term');
  return Object.fromEntries(
    terms.map(term => [term.textContent, term.nextSibling?.textContent]),
  );
}

describe('StatusSection', () => {
  it('shows the facts', async () => {
    expect(await factsOf(aView())).toMatchObject({
      'Status in KubeVirt': 'Running',
      Address: '10.244.2.17',
      'Run strategy': 'RerunOnFailure (started again after a failure)',
      CPU: '8 vCPUs',
      Memory: '16 GiB',
      'Boots from': 'rootdisk, which keeps its data',
      Node: 'worker-2',
      'Operating system': 'Ubuntu 24.04.1 LTS',
      Cluster: 'Lab',
      Namespace: 'team-a',
    });
  });

  it.each<
    [string, Partial<VirtualMachineView>, Record<string, string | undefined>]
  >([
    [
      'what was given beside what was asked for',
      {
        cpu: { requested: '500m', guest: 1 },
        memory: { requested: '16Gi', guest: '8Gi' },
      },
      { CPU: '1 vCPU (500m asked for)', Memory: '8 GiB (16 GiB asked for)' },
    ],
    [
      'what was asked for while nothing was given',
      { cpu: { requested: '4' }, memory: { requested: '4Gi' } },
      { CPU: '4 vCPUs', Memory: '4 GiB' },
    ],
    [
      'nothing where nothing is known',
      { cpu: {}, memory: {}, runStrategy: undefined },
      { CPU: undefined, 'Run strategy': undefined, Memory: undefined },
    ],
    [
      'that the boot disk forgets',
      { boot: { disk: 'root', persistent: false } },
      { 'Boots from': 'root, which loses its data at a restart' },
    ],
    [
      'that it boots from the network',
      { boot: { network: 'default' } },
      { 'Boots from': 'the network, through default' },
    ],
    ['that it is on no node', { node: undefined }, { Node: 'on no node' }],
    [
      'when and why it stopped',
      {
        stoppedAt: new Date(Date.now() - 3_600_000).toISOString(),
        stopReason: 'Someone stopped it.',
      },
      { 'Last stopped': '1 hour agoSomeone stopped it.' },
    ],
  ])('shows %s', async (_, changes, expected) => {
    const facts = await factsOf(aView(changes));
    expect(
      Object.fromEntries(Object.keys(expected).map(key => [key, facts[key]])),
    ).toEqual(expected);
  });

  it('gives the exact time on hover', async () => {
    await factsOf(aView());
    const booted = document.querySelector('time[datetime^="2026-03-02T09:30"]');
    expect(booted?.getAttribute('title')).toMatch(/2026/);
  });

  it('shows conditions by what they mean, bad news first and open', async () => {
    const [ready, migratable] = aView().conditions;
    renderInTestApp(
      <StatusSection
        view={aView({
          conditions: [
            ready,
            migratable,
            {
              ...ready,
              type: 'Failure',
              polarity: 'bad',
              reason: 'FailedCreate',
            },
          ],
        })}
        cluster={aCluster()}
      />,
    );
    const rows = await screen.findAllByRole('row');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringContaining('Condition'),
      expect.stringMatching(/^Failure.*True, bad.*FailedCreate/),
      expect.stringMatching(/^LiveMigratable.*False, for information/),
      expect.stringMatching(/^Ready.*True, as it should be/),
    ]);
    expect(rows[1]).toBeVisible();
  });

  it('keeps conditions closed while there is no bad news', async () => {
    await factsOf(aView());
    expect(
      screen.getByText('2 conditions').closest('details'),
    ).not.toHaveAttribute('open');
  });
});
