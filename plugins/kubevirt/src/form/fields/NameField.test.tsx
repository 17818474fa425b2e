import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { NameField } from './NameField';

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
