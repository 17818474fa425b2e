import { findingTexts } from 'backstage-plugin-kubevirt-common';

/** What is found wrong before a virtual machine is created. @internal */
export const findingMessages = findingTexts;
