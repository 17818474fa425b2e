import '@backstage/cli/asset-types';
// As an app's own package imports it; plugins must not.
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend
import '@backstage/ui/css/styles.css';
import { createRoot } from 'react-dom/client';
import { LegacyApp } from './LegacyApp';

createRoot(document.getElementById('root')!).render(<LegacyApp />);
