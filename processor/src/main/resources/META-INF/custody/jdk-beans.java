package java.beans;

import java.io.InputStream;
import java.io.OutputStream;

class XMLEncoder {
  XMLEncoder(@Wraps OutputStream out);

  XMLEncoder(@Wraps OutputStream out, String charset, boolean declaration, int indentation);
}

class XMLDecoder {
  XMLDecoder(@Wraps InputStream in);

  XMLDecoder(@Wraps InputStream in, Object owner);

  XMLDecoder(@Wraps InputStream in, Object owner, ExceptionListener exceptionListener);

  XMLDecoder(
      @Wraps InputStream in, Object owner, ExceptionListener exceptionListener, ClassLoader cl);

  // The source's stream is its giver's.
  @Unknown
  XMLDecoder(org.xml.sax.InputSource is);
}
