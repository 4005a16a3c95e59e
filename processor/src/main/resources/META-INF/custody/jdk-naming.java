// Most contexts are tables of the container's or the program's own; those of directories are connections.
package javax.naming;

// An enumeration ends by itself, and whoever reads none of it to the end may leave it, says its
// documentation: it is no resource.
interface Context {
  @Releases
  void close();

  @Unknown
  Object lookup(Name name);

  @Unknown
  Object lookup(String name);

  @Unknown
  Object lookupLink(Name name);

  @Unknown
  Object lookupLink(String name);

  void bind(Name name, @Escapes Object obj);

  void bind(String name, @Escapes Object obj);

  void rebind(Name name, @Escapes Object obj);

  void rebind(String name, @Escapes Object obj);

  @Unknown
  Context createSubcontext(Name name);

  @Unknown
  Context createSubcontext(String name);

  Object addToEnvironment(String propName, @Escapes Object propVal);
}
