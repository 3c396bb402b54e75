package acme.storefront;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Shows what the shop sells. */
@WebServlet("/catalogue")
public final class CatalogueServlet extends HttpServlet {
    private static final List<Article> ARTICLES = List.of(new Article("Anvil", 12900), new Article("Rocket skates", 24950));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute("articles", ARTICLES);
        request.getRequestDispatcher("/WEB-INF/catalogue.jsp").forward(request, response);
    }
}
