import { screen, waitFor, within } from '@testing-library/react';
import { renderField } from '../__testUtils__/renderField';
import { TargetField } from './TargetField';

describe('TargetField', () => {
  it('chooses the first cluster that answers, and a namespace', async () => {
    const { value } = renderField(TargetField);
    await waitFor(() =>
      expect(value()).toEqual({ cluster: 'lab', namespace: 'default' }),
    );
    const namespaces = await screen.findByLabelText(/Namespace/);
    expect(within(namespaces).getAllByRole('option').at(-1)).toHaveTextContent(
      'kube-system (of the cluster itself)',
    );
  });

  it('keeps what was prefilled, and says of a cluster that it is silent', async () => {
    const prefilled = { cluster: 'prod', namespace: 'gone' };
    const { value } = renderField(TargetField, { value: prefilled });
    expect(await screen.findByText(/prod does not answer/)).toBeVisible();
    expect(await screen.findByLabelText(/Namespace/)).toHaveValue('gone');
    expect(value()).toEqual(prefilled);
  });
});
