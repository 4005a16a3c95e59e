package corpus.jdk;

import java.beans.XMLDecoder;
import java.beans.XMLEncoder;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parsers, naming contexts, the compiler's files. */
final class Documents {
  static Document parseLeaking(DocumentBuilderFactory factory, Path file)
      throws IOException, ParserConfigurationException, SAXException {
    InputStream in = Files.newInputStream(file);
    DocumentBuilder builder = factory.newDocumentBuilder(); // finds reference-leak
    return builder.parse(in);
  }

  /** The parser closes what it has read, also where that is no document. */
  static Document parseNow(DocumentBuilder builder, Path file) throws IOException, SAXException {
    return builder.parse(Files.newInputStream(file));
  }

  static void parseNow(SAXParser parser, DefaultHandler handler, Path file)
      throws IOException, SAXException {
    parser.parse(new BufferedInputStream(Files.newInputStream(file)), handler);
  }

  static Document parse(DocumentBuilder builder, Path file) throws IOException, SAXException {
    try (InputStream in = Files.newInputStream(file)) {
      return builder.parse(in);
    }
  }

  /** Closing the reader of the events does not close the stream below. */
  static String rootLeaking(XMLInputFactory factory, String file)
      throws IOException, XMLStreamException {
    InputStream in = new FileInputStream(file);
    XMLStreamReader reader = factory.createXMLStreamReader(in); // finds reference-leak
    reader.nextTag();
    String root = reader.getLocalName();
    reader.close();
    return root; // finds reference-leak
  }

  static String root(XMLInputFactory factory, String file)
      throws IOException, XMLStreamException {
    try (InputStream in = new FileInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      reader.nextTag();
      return reader.getLocalName();
    }
  }

  static String rootOfText(XMLInputFactory factory, String text) throws XMLStreamException {
    XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
    reader.nextTag();
    return reader.getLocalName();
  }

  static void encodeLeaking(String file, Object bean) throws IOException {
    XMLEncoder encoder = new XMLEncoder(new FileOutputStream(file));
    encoder.writeObject(bean);
  } // finds reference-leak

  static void encode(String file, Object bean) throws IOException {
    try (XMLEncoder encoder = new XMLEncoder(new FileOutputStream(file))) {
      encoder.writeObject(bean);
    }
  }

  static String decode(String file) throws IOException {
    try (XMLDecoder decoder = new XMLDecoder(new FileInputStream(file))) {
      return (String) decoder.readObject();
    }
  }

  static DataSource lookup(String name) throws NamingException {
    InitialContext context = new InitialContext();
    try {
      return (DataSource) context.lookup(name);
    } finally {
      context.close();
    }
  }

  static boolean compileLeaking(Path source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    return compiler // finds reference-leak
        .getTask(null, files, null, null, null, files.getJavaFileObjects(source.toFile()))
        .call();
  }

  static boolean compile(Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      return compiler
          .getTask(null, files, null, null, null, files.getJavaFileObjects(source.toFile()))
          .call();
    }
  }
}
