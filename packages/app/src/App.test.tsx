import { render, screen } from '@testing-library/react';
import app from './App';

describe('the app', () => {
  it('offers to sign in as guest', async () => {
    // Read by the config loader in place of the bundle's configuration.
    Object.assign(process.env, {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ],
    });

    render(app.createRoot());

    expect(
      await screen.findByText('Guest', {}, { timeout: 20_000 }),
    ).toBeInTheDocument();
  }, 30_000);
});
