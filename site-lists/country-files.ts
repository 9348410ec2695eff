import type { Country } from "../constructs/site";
import { fileCountry } from "../site-files/country-file";

/** Reads the country profiles that lines of a table name, each once. */
export class CountryFiles {
  private readonly read = new Map<string, Country | undefined>();

  /** @param table that names them: their paths are relative to it */
  constructor(
    private readonly table: string,
    private readonly root: string | undefined,
  ) {}

  /**
   * Returns the country of a profile file. Returns undefined if the file was refused before, because that was already reported.
   *
   * @throws PropsError with what is wrong with it
   */
  countryIn(file: string): Country | undefined {
    if (!this.read.has(file)) {
      this.read.set(file, undefined);
      this.read.set(file, fileCountry({ country: { file } }, this.table, this.root));
    }
    return this.read.get(file);
  }
}
