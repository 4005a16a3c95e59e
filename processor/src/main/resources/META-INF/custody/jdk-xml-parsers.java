package javax.xml.parsers;

import java.io.InputStream;
import org.w3c.dom.Document;
import org.xml.sax.HandlerBase;
import org.xml.sax.helpers.DefaultHandler;

// A parser closes the stream that it is given: SAX calls that the standard processing of an
// InputSource, and the parsers of the JDK do so on errors as well.
class DocumentBuilder {
  Document parse(@Releases InputStream is);

  Document parse(@Releases InputStream is, String systemId);
}

class SAXParser {
  void parse(@Releases InputStream is, HandlerBase hb);

  void parse(@Releases InputStream is, HandlerBase hb, String systemId);

  void parse(@Releases InputStream is, DefaultHandler dh);

  void parse(@Releases InputStream is, DefaultHandler dh, String systemId);
}
