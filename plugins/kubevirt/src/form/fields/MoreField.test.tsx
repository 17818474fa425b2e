import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderField } from '../__testUtils__/renderField';
import { MoreField } from './MoreField';

describe('MoreField', () => {
  it('takes nodes by their labels and taints, one a line', async () => {
    const { value } = renderField(MoreField, {
      value: { values: 'labels: { tier: web }' },
    });
    await userEvent.type(
      await screen.findByLabelText(/^Only on nodes/),
      'disk=ssd{Enter}zone=a',
    );
    await userEvent.type(
      screen.getByLabelText(/^Also on nodes/),
      'team=ml:NoSchedule',
    );
    await userEvent.tab();
    expect(value()).toEqual({
      values: 'labels: { tier: web }',
      nodeSelector: { disk: 'ssd', zone: 'a' },
      tolerations: [
        { key: 'team', operator: 'Equal', value: 'ml', effect: 'NoSchedule' },
      ],
    });
  });
});
