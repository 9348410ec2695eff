/** How alerts become pages. */
export interface PagingFacts {
  /** Path of the file with the address that pages are posted to, in the container. */
  readonly webhookPath: string;
  /** How long alerts of one device wait for others of it. */
  readonly waitS: number; // [s]
  /** After how long a page is sent again while its alert fires. */
  readonly repeatS: number; // [s]
}
