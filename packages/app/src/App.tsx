import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { storageModule } from './modules/storage';
import { translationsModule } from './modules/translations';

// Every plugin among this package's dependencies is found and installed by
// itself (`app.packages: all` in app-config.yaml).
export default createApp({
  features: [navModule, storageModule, translationsModule],
});
