export * from './SectionNav';
export * from './useScrollToSection';
