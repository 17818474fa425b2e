export interface Config {
  kubevirt?: {
    /**
     * Clusters from a kubeconfig, beside those in
     * `kubernetes.clusterLocatorMethods`.
     */
    kubeconfig?: {
      /**
       * Path of the kubeconfig, or several with `:` between them (`;` on
       * Windows). Not configured where absent, so that `${KUBECONFIG}` may
       * stand here.
       */
      path?: string;

      /**
       * The contexts to use, each as a cluster of its name; all of them where
       * absent.
       */
      contexts?: string[];
    };
  };
}
