import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { AccessView } from 'backstage-plugin-kubevirt-common';
import { aView } from '../../__testUtils__/aView';
import { AccessSection } from './AccessSection';

const ssh: AccessView = {
  ports: [
    {
      name: 'ssh',
      port: 22,
      protocol: 'TCP',
      application: 'ssh',
      obstacles: ['The VM is not running.'],
      ways: [
        {
          id: 'kubectl-port-forward',
          from: 'anywhere',
          title: 'Forward',
          address: 'localhost:2222',
          commands: ['kubectl port-forward …', 'ssh -p 2222 ubuntu@localhost'],
          note: 'Leave the first command running.',
          obstacles: ['The VM is not running.', 'Another thing.'],
        },
        {
          id: 'brand-new-way',
          from: 'network',
          title: 'A way of a newer backend',
          address: '192.0.2.1:22',
          commands: [],
        },
      ],
    },
  ],
  commands: [],
};

describe('AccessSection', () => {
  it('has a card for each port with every way to it', async () => {
    renderInTestApp(<AccessSection access={aView().access} />);
    expect(
      await screen.findByRole('heading', { name: 'http: port 5901/TCP' }),
    ).toBeVisible();
    expect(screen.getByText('vnc · Service train')).toBeVisible();
    for (const text of [
      'train.team-a.svc.cluster.local:5901',
      'kubectl port-forward --namespace team-a service/train 5901:5901',
      'virtctl port-forward vm/train/team-a 5901:5901',
      'virtctl vnc train --namespace team-a',
      'Leave it with Ctrl+].',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
  });

  it('lets each of several commands be copied by itself', async () => {
    renderInTestApp(<AccessSection access={ssh} />);
    const title = 'With kubectl, to your computer';
    for (const name of [
      `Copy: ${title}: command 1`,
      `Copy: ${title}: command 2`,
      `Copy: ${title}: address`,
    ]) {
      expect(await screen.findByRole('button', { name })).toBeVisible();
    }
  });

  it('says what is in the way, once', async () => {
    renderInTestApp(<AccessSection access={ssh} />);
    const lists = await screen.findAllByRole('list', {
      name: 'What keeps it from being reached',
    });
    expect(lists.map(list => list.textContent)).toEqual([
      'The VM is not running.',
      'Another thing.',
    ]);
    expect(within(lists[0]).getAllByRole('listitem')).toHaveLength(1);
  });

  it('shows a way that it knows no words for as it came', async () => {
    renderInTestApp(<AccessSection access={ssh} />);
    expect(await screen.findByText('A way of a newer backend')).toBeVisible();
    expect(screen.getByText('192.0.2.1:22')).toBeVisible();
  });

  it('says a way to a port once, though it is a command as well', async () => {
    const [way] = ssh.ports[0].ways;
    renderInTestApp(
      <AccessSection
        access={{ ...ssh, commands: [way, aView().access.commands[0]] }}
      />,
    );
    expect(await screen.findByText('Serial console')).toBeVisible();
    expect(screen.getAllByText('kubectl port-forward …')).toHaveLength(1);
  });

  it('says when no port is offered', async () => {
    renderInTestApp(<AccessSection access={{ ports: [], commands: [] }} />);
    expect(await screen.findByText(/No port is offered/)).toBeVisible();
  });
});
