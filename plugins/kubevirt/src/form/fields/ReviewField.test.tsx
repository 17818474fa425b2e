import { screen } from '@testing-library/react';
import { renderField } from '../__testUtils__/renderField';
import { ReviewField } from './ReviewField';

const hidden = { hidden: true };

describe('ReviewField', () => {
  it('shows the manifests and how the profiles differ', async () => {
    renderField(ReviewField);
    expect(
      await screen.findByText('The cluster accepts all of it.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: /Compared/, ...hidden }),
    ).toHaveTextContent('- kind: A + kind: B');
  });

  it("shows findings, and the cluster's refusal in its own words", async () => {
    renderField(ReviewField, {
      fake: {
        review: {
          findings: [
            {
              path: 'network.ports[0].name',
              severity: 'warning',
              code: 'a',
              message: 'The port is odd.',
              suggestion: 'Choose another.',
            },
          ],
          manifests: {},
          dryRun: {
            state: 'refused',
            refusals: [
              {
                objects: ['VirtualMachine dev'],
                message: 'exceeded quota: small',
                fields: [],
                path: 'resources.memory',
              },
            ],
          },
        },
      },
    });
    expect(
      await screen.findByText(
        'It is set under “Ports” (network.ports[0].name).',
        { exact: false },
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/The cluster refuses VirtualMachine dev/),
    ).toBeVisible();
    expect(screen.getByText('exceeded quota: small')).toBeVisible();
    expect(
      screen.getByText(/under “Size” \(resources\.memory\)/),
    ).toBeVisible();
  });
});
