package corpus.jdk;

import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.InitialLdapContext;

/** A directory context made from properties is a connection; others are the container's. */
final class DirectoryContexts {
  static Object lookupLeaking(Hashtable<String, String> properties) throws NamingException {
    DirContext context = new InitialDirContext(properties);
    return context.lookup("cn=admin"); // finds reference-leak
  }

  static Object lookup(Hashtable<String, String> properties) throws NamingException {
    DirContext context = new InitialDirContext(properties);
    try {
      return context.lookup("cn=admin");
    } finally {
      context.close();
    }
  }

  static boolean bindsLeaking(Hashtable<String, String> properties) {
    try {
      new InitialLdapContext(properties, null); // finds reference-leak
      return true;
    } catch (NamingException e) {
      return false;
    }
  }

  static boolean binds(Hashtable<String, String> properties) {
    try {
      new InitialLdapContext(properties, null).close();
      return true;
    } catch (NamingException e) {
      return false;
    }
  }

  static Object fromTheContainer(String name) throws NamingException {
    Context environment = (Context) new InitialContext().lookup("java:comp/env");
    return environment.lookup(name);
  }

  static Object fromAnother(Hashtable<String, String> properties) throws NamingException {
    return new InitialContext(properties).lookup("name");
  }

  static DirContext connected(Hashtable<String, String> properties) throws NamingException {
    return new InitialDirContext(properties);
  }

  static int countLeaking(Hashtable<String, String> properties, String filter)
      throws NamingException {
    DirContext context = new InitialDirContext(properties);
    NamingEnumeration<SearchResult> found =
        context.search("ou=people", filter, new SearchControls()); // finds reference-leak
    int count = 0;
    while (found.hasMore()) {
      found.next();
      count++;
    }
    context.close();
    return count;
  }

  static int count(Hashtable<String, String> properties, String filter) throws NamingException {
    DirContext context = new InitialDirContext(properties);
    try {
      NamingEnumeration<SearchResult> found =
          context.search("ou=people", filter, new SearchControls());
      int count = 0;
      while (found.hasMore()) {
        found.next();
        count++;
      }
      return count;
    } finally {
      context.close();
    }
  }
}
