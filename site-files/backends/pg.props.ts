import { z } from "zod";
import { propsSchema } from "../../constructs/props/props-schema";
import { backendText } from "./state-text";

/** State in a database of PostgreSQL. The password is that of `PGPASSWORD`, or of `PG_CONN_STR`. */
export interface PgBackendProps {
  /** Address of the database without a password, as `postgres://edge@db.example/states`. @default that of `PG_CONN_STR` */
  readonly conn_str?: string;
  /** Schema of the state, one of its own for each site. @default terraform_remote_state */
  readonly schema_name?: string;
  /** Is the schema there already? @default false */
  readonly skip_schema_creation?: boolean;
  /** Is the table there already? @default false */
  readonly skip_table_creation?: boolean;
  /** Is the index there already? @default false */
  readonly skip_index_creation?: boolean;
}

const flag = () => z.boolean().exactOptional();

/** Parses {@link PgBackendProps}. */
export const pgBackendSchema = propsSchema<PgBackendProps>()({
  conn_str: backendText().exactOptional(),
  schema_name: backendText().exactOptional(),
  skip_schema_creation: flag(),
  skip_table_creation: flag(),
  skip_index_creation: flag(),
});
