import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { DevicesField } from './DevicesField';

const hidden = { hidden: true };

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
