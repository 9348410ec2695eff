/** A secret that is recognized by the text around it. */
interface SecretForm {
  readonly rule: string;
  /** Words for the secret in a refusal. */
  readonly is: string;
  /** Pattern whose first group is the secret. Every quantifier is bounded, or begins at a character that it does not match itself. */
  readonly form: RegExp;
  /** Whether a comment may show the form with any value, as manuals do. @default only with an example or a placeholder */
  readonly commentShows?: true;
  /** Document of the form. */
  readonly source: string;
}

/** Passwords in addresses, headers and directives. `namedValues()` reads names with a value. */
export const textForms: readonly SecretForm[] = [
  // The name of the scheme is matched behind its end: every letter of a text may begin one
  {
    rule: "address-password",
    is: "an address with a password",
    form: /:\/\/(?<=\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@:]*:([^\s/?#@]+)@/gi,
    source: "RFC 3986, section 3.2.1",
  },
  {
    rule: "dsn-password",
    is: "a data source name with a password",
    form: /:([^\s:@"'`]{1,256})@(?:tcp|tcp6|udp|unix)\(/g,
    source: "go-sql-driver/mysql, DSN",
  },
  {
    rule: "dsn-password",
    is: "a data source name with a password",
    form: /\bjdbc:oracle:\w{2,4}:[^\s:@/]{1,128}\/([^\s:@/]{1,128})@/gi,
    source: "Oracle JDBC Developer's Guide, database URLs",
  },
  {
    rule: "authorization-header",
    is: "an Authorization header",
    form: /\bauthorization["']? {0,8}(?:[:=,]|(?=["'])) {0,8}["']?(?:apikey|basic|bearer|digest|negotiate|splunk|token) {1,8}["']?([^\s"',;]{1,256})/gi,
    source: "RFC 9110, section 11.6.2",
  },
  {
    rule: "authorization-header",
    is: "an Authorization header",
    form: /\bauthorization["']? {0,8}[:=] {0,8}["']?((?=[^\s"']{0,64}\d)[^\s"',;]{7,256})/gi,
    source: "RFC 9110, section 11.6.2",
  },
  {
    rule: "bearer-token",
    is: "a bearer token",
    form: /\bbearer {1,8}((?=[\w.~+/=-]{0,64}\d)[\w.~+/-]{8,256}|[\w.~+/-]{24,256})/gi,
    source: "RFC 6750, section 2.1",
  },
  {
    rule: "netrc-password",
    commentShows: true,
    is: "a password of .netrc",
    form: /\blogin[ \t]{1,8}\S{1,128}[ \t]{1,8}password[ \t]{1,8}(\S{1,256})/g,
    source: "GNU inetutils, The .netrc file",
  },
  {
    rule: "redis-acl-password",
    commentShows: true,
    is: "a password of an access list of Redis",
    form: /\buser[ \t]{1,8}\S{1,64}(?:[ \t]{1,8}[^\s>]{1,64}){0,12}[ \t]{1,8}>(\S{1,256})/gi,
    source: "Redis Docs, ACL",
  },
  {
    rule: "stats-password",
    commentShows: true,
    is: "a password of HAProxy's statistics",
    form: /\bstats[ \t]{1,8}auth[ \t]{1,8}[^\s:]{1,128}:(\S{1,256})/g,
    source: "HAProxy Configuration Manual, stats auth",
  },
  {
    rule: "preshared-key",
    commentShows: true,
    is: "a pre-shared key",
    form: /:[ \t]{0,8}PSK[ \t]{1,8}["']?([^\s"']{1,256})/g,
    source: "strongSwan, ipsec.secrets",
  },
  {
    rule: "sql-password",
    commentShows: true,
    is: "a password in SQL",
    form: /\bidentified[ \t]{1,8}(?:with[ \t]{1,8}\S{1,64}[ \t]{1,8})?by[ \t]{1,8}["']([^"']{1,256})["']/gi,
    source: "MySQL Reference Manual, CREATE USER",
  },
  {
    rule: "openssl-password",
    commentShows: true,
    is: "a password of OpenSSL",
    form: /-pass(?:in|out)?["' ,=]{1,8}pass:([^\s"']{1,256})/g,
    source: "openssl-passphrase-options(1)",
  },
  {
    rule: "address-password",
    is: "an address with a password",
    form: /:(?!\d{1,64}@)([^\s:@/"'`]{1,128})@(?!sha\d)[A-Za-z0-9][\w.-]{0,254}(?::\d{2,5}\b|\/)/g,
    source: "RFC 3986, section 3.2.1",
  },
  {
    rule: "pgpass",
    is: "a line of .pgpass",
    form: /^[^\s:#]{1,255}:(?:\d{1,5}|\*):[^\s:]{1,64}:[^\s:]{1,64}:([^\s:]{1,256})$/gm,
    source: "PostgreSQL Docs, The Password File",
  },
  {
    rule: "snmp-user",
    commentShows: true,
    is: "a user of SNMP with a passphrase",
    form: /\bcreateUser[ \t]{1,8}(?:-\S{1,8}[ \t]{1,8}\S{1,64}[ \t]{1,8})?\S{1,64}[ \t]{1,8}(?:MD5|SHA[\d-]{0,6})[ \t]{1,8}["']?([^\s"']{1,256})/g,
    source: "Net-SNMP, snmpd.conf(5)",
  },
  {
    rule: "snmp-community",
    commentShows: true,
    is: "a community of SNMP",
    form: /^[ \t]{0,64}r[ow]community6?[ \t]{1,8}(?!public\b)(\S{1,256})/gm,
    source: "Net-SNMP, snmpd.conf(5)",
  },
];
