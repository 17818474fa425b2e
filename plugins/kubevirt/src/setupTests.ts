import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Deadlines and not durations: what is waited for mostly comes at once, but a
// busy machine takes its time to lay out a large page.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
