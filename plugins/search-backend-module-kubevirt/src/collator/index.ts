export * from './CatalogDocumentFilter';
export * from './VirtualMachineCollatorFactory';
