/** What a stream can show. */
export interface Surface {
  readonly terminal: boolean;
  readonly color: boolean;
  /** Columns; only a terminal has them. */
  readonly width: number;
}
