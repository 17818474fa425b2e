import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { InstanceTypeField } from './InstanceTypeField';

describe('InstanceTypeField', () => {
  it('begins with numbers, and names what the image suggests', async () => {
    const { value } = renderField(InstanceTypeField, {
      form: {
        boot: { from: 'dataSource', namespace: 'images', name: 'debian' },
      },
    });
    await waitFor(() => expect(value()).toEqual({ cpu: '2', memory: '4Gi' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use u1.medium' }),
    );
    expect(value()).toEqual({
      instancetype: {
        kind: 'VirtualMachineClusterInstancetype',
        name: 'u1.medium',
      },
    });
    expect(screen.queryByLabelText(/^CPUs/)).toBeNull();
  });
});
