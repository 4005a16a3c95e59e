// Keys, digests and stores owe nothing; streams that digest share the obligation of the one below.
package java.security;

import java.io.InputStream;
import java.io.OutputStream;

class DigestInputStream {
  DigestInputStream(@Wraps InputStream stream, MessageDigest digest);
}

class DigestOutputStream {
  DigestOutputStream(@Wraps OutputStream stream, MessageDigest digest);
}
