import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Announcer } from '../Announcer';
import { CopyButton } from './CopyButton';

function setClipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText },
  });
}

async function renderButton() {
  renderInTestApp(
    <Announcer>
      <CopyButton text="virtctl console train" label="Serial console" />
    </Announcer>,
  );
  return screen.findByRole('button', { name: 'Copy: Serial console' });
}

describe('CopyButton', () => {
  it('copies at a click and says so', async () => {
    const button = await renderButton();
    const user = userEvent.setup();
    const writeText = jest.fn(async () => {});
    setClipboard(writeText);
    await user.click(button);
    expect(writeText).toHaveBeenCalledWith('virtctl console train');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(
        'Copied: Serial console',
      ),
    );
  });

  it('copies by the keyboard', async () => {
    const button = await renderButton();
    const user = userEvent.setup();
    const writeText = jest.fn(async () => {});
    setClipboard(writeText);
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(writeText).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['copies by other means', true, 'Copied: Serial console'],
    ['says that it cannot', false, /did not allow copying/],
  ])('%s where the browser has no clipboard', async (_, works, said) => {
    const button = await renderButton();
    const user = userEvent.setup();
    setClipboard(() => Promise.reject(new Error('not allowed')));
    let copied = '';
    document.execCommand = jest.fn(() => {
      const { activeElement } = document;
      copied =
        activeElement instanceof HTMLTextAreaElement ? activeElement.value : '';
      return works;
    });
    await user.click(button);
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent(said),
    );
    expect(copied).toBe('virtctl console train');
    expect(button).toHaveFocus();
    expect(document.querySelector('textarea')).toBeNull();
  });
});
