import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { accessibilityIssues } from '../../__testUtils__/accessibility';
import { details } from '../../__testUtils__/details';
import { httpError } from '../../__testUtils__/fakeKubevirtApi';
import { renderLive, renderStory } from '../../__testUtils__/renderWithApi';
import { stories } from '../../__testUtils__/stories';
import { VirtualMachineCard } from './VirtualMachineCard';

describe('VirtualMachineCard', () => {
  it('shows the state, the address and the command that reaches it', async () => {
    renderStory(<VirtualMachineCard />, stories.running);
    expect(await screen.findByText('Running on worker-2.')).toBeVisible();
    expect(screen.getByText('10.244.2.17')).toBeVisible();
    expect(
      screen.getByText(
        'kubectl port-forward --namespace team-a service/train 5901:5901',
      ),
    ).toBeVisible();
  });

  it('offers no command for a virtual machine that runs nowhere', async () => {
    renderStory(<VirtualMachineCard />, stories.failed);
    expect(await screen.findByText('Image cannot be downloaded')).toBeVisible();
    expect(screen.queryByText(/port-forward/)).toBeNull();
  });

  it.each([
    ['empty', 'No virtual machine belongs to this entity'],
    ['forbidden', 'You may not see this virtual machine'],
    ['notFound', 'This entity is not known here'],
    ['error', 'The virtual machine cannot be shown'],
    ['connecting', 'Connecting to the cluster Lab'],
    ['stale', 'Running'],
  ])('says in the story "%s": %s', async (story, text) => {
    renderStory(<VirtualMachineCard />, stories[story]);
    expect(await screen.findByText(text)).toBeVisible();
  });

  it('names each of several, but not all of many', async () => {
    renderStory(<VirtualMachineCard />, stories.several);
    for (const name of ['train', 'bad-url', 'halted']) {
      expect(await screen.findByRole('heading', { name })).toBeVisible();
    }
    expect(screen.getByText('and one more')).toBeVisible();
  });

  it('tries again at a click', async () => {
    const { lose, next } = renderLive(<VirtualMachineCard />);
    lose(httpError(500));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    next([details()]);
    expect(await screen.findByText('Running on worker-2.')).toBeVisible();
  });

  it.each(['running', 'several', 'forbidden'])(
    'has nothing for axe to find in the story "%s"',
    async story => {
      const { container } = renderStory(<VirtualMachineCard />, stories[story]);
      await screen.findByRole('heading', { name: 'Virtual machine' });
      expect(await accessibilityIssues(container)).toEqual([]);
    },
  );
});
