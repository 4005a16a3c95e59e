package javax.crypto;

import java.io.InputStream;
import java.io.OutputStream;

class CipherInputStream {
  CipherInputStream(@Wraps InputStream is, Cipher c);
}

class CipherOutputStream {
  CipherOutputStream(@Wraps OutputStream os, Cipher c);
}
