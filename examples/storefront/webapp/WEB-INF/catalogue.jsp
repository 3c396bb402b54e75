<%@ page contentType="text/html; charset=UTF-8" import="acme.storefront.Article, java.util.List" %>
<!DOCTYPE html>
<html lang="en">
<head><title>Acme storefront</title></head>
<body>
<h1>Catalogue</h1>
<ul>
<% for (Article article : (List<Article>) request.getAttribute("articles")) { %>
  <li><%= article.getName() %>: <%= article.getPrice() %></li>
<% } %>
</ul>
</body>
</html>
