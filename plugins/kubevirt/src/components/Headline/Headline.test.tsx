import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Health, Problem, ProblemCode } from 'backstage-plugin-kubevirt-common';
import { aView } from '../../__testUtils__/aView';
import {
  agentMissing,
  downloadFailed,
  restartRequired,
} from '../../__testUtils__/problems';
import { HealthIcon } from '../HealthIcon';
import { Headline } from './Headline';

describe('Headline', () => {
  it.each<[Health, string, string]>([
    ['running', 'Running', 'Running'],
    ['progress', 'Starting', 'In progressStarting'],
    ['notice', 'Paused', 'NoticePaused'],
    ['attention', 'CrashLoopBackOff', 'Needs attentionStarts and fails'],
    ['failed', 'DataVolumeError', 'FailedDisk image import failed'],
    ['off', 'Stopped', 'OffStopped'],
  ])('says in words that the health is %s', async (health, status, words) => {
    const { container } = renderInTestApp(
      <Headline view={aView({ health, status })} />,
    );
    await screen.findByRole('heading', { level: 2 });
    expect(container).toHaveTextContent(words);
  });

  it('has another sign for each health', () => {
    const healths: Health[] = [
      'running',
      'progress',
      'notice',
      'attention',
      'failed',
      'off',
    ];
    const signs = healths.map(health => {
      const { container, unmount } = renderInTestApp(
        <HealthIcon health={health} />,
      );
      const sign = container.querySelector('path')?.getAttribute('d');
      unmount();
      return sign;
    });
    expect(signs.every(Boolean)).toBe(true);
    expect(new Set(signs).size).toBe(healths.length);
  });

  it('shows what is wrong, what to do, who can, and the evidence on demand', async () => {
    renderInTestApp(
      <Headline
        view={aView({ health: 'failed', problems: [downloadFailed] })}
      />,
    );
    expect(await screen.findByText(downloadFailed.summary)).toBeVisible();
    expect(screen.getByText(downloadFailed.nextStep)).toBeVisible();
    expect(screen.getByText('You can mend this')).toBeVisible();
    const [{ text }] = downloadFailed.evidence;
    expect(screen.getByText(text)).not.toBeVisible();
    await userEvent.click(screen.getByText('Evidence (2)'));
    expect(screen.getByText(text)).toBeVisible();
    expect(
      screen.getByText(
        'DataVolume bad-url, status.conditions[Running].message',
      ),
    ).toBeVisible();
  });

  it('says when the platform team has to act', async () => {
    const problem: Problem = { ...restartRequired, owner: 'platform' };
    renderInTestApp(
      <Headline view={aView({ health: 'attention', problems: [problem] })} />,
    );
    expect(
      await screen.findByText('The platform team can mend this'),
    ).toBeVisible();
  });

  it('lists the problems in their order, the first as the title', async () => {
    renderInTestApp(
      <Headline
        view={aView({
          health: 'attention',
          problems: [restartRequired, agentMissing],
        })}
      />,
    );
    await screen.findByRole('heading', { name: 'A restart is needed' });
    expect(
      screen.getByRole('heading', { name: 'Notice: Guest agent is missing' }),
    ).toBeVisible();
    expect(screen.getAllByText(restartRequired.summary)).toHaveLength(1);
  });

  it('does not let a notice push aside that it runs', async () => {
    renderInTestApp(
      <Headline view={aView({ health: 'notice', problems: [agentMissing] })} />,
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: 'Running' }),
    ).toBeVisible();
    expect(screen.getByText(agentMissing.nextStep)).toBeVisible();
  });

  it('shows a problem and a status of which it knows no words as they came', async () => {
    renderInTestApp(
      <Headline
        view={aView({
          status: 'Levitating',
          health: 'failed',
          problems: [
            { ...downloadFailed, code: 'BrandNewProblem' as ProblemCode },
          ],
        })}
      />,
    );
    expect(
      await screen.findByRole('heading', { level: 2, name: 'BrandNewProblem' }),
    ).toBeVisible();
    expect(screen.getByText('Failed · Levitating')).toBeVisible();
    expect(screen.getByText(downloadFailed.nextStep)).toBeVisible();
  });

  it('shows how far an import is', async () => {
    const [root] = aView().disks;
    renderInTestApp(
      <Headline
        view={aView({
          status: 'Provisioning',
          health: 'progress',
          disks: [
            {
              ...root,
              progress: {
                percent: 34.9,
                phase: 'ImportInProgress',
                restarts: 0,
              },
            },
          ],
        })}
      />,
    );
    const bar = await screen.findByRole('progressbar', {
      name: 'Import of rootdisk',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '35');
    expect(screen.getByText(/34 % imported/)).toBeVisible();
  });
});
