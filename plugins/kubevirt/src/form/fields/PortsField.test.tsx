import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { PortsField } from './PortsField';

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
